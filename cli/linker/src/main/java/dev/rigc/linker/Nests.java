package dev.rigc.linker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * The classes that joined a nest. A member may use what is private in its nest, as a lambda may,
 * but only if the host lists it (JVM specification, 4.7.29).
 */
final class Nests {
  private final Map<String, List<String>> joined = new HashMap<>();

  void join(String host, String member) {
    joined.computeIfAbsent(host, any -> new ArrayList<>()).add(member);
  }

  /** The bytes of a file, in which a host lists its new members. */
  byte[] complete(String file, byte[] bytes) {
    List<String> members = joined.get(file.replaceFirst("\\.class$", ""));
    if (members == null) {
      return bytes;
    }
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visitEnd() {
            members.forEach(super::visitNestMember);
            super.visitEnd();
          }
        },
        0);
    return writer.toByteArray();
  }
}
