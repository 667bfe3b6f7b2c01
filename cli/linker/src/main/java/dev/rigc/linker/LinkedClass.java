package dev.rigc.linker;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * One file of the jar, linked.
 *
 * @param name its name in the jar
 * @param bytes what it holds
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record LinkedClass(String name, byte[] bytes) {
  private static final int MAJOR_VERSION = 6;

  /** The file and the classes that took the place of its lambdas, by name. */
  Map<String, byte[]> link(ClassLoader classes, Nests nests) {
    if (!name.endsWith(".class") || name.startsWith("META-INF/")) {
      return Map.of(name, bytes);
    }
    ClassReader reader = new ClassReader(bytes);
    int version = reader.readShort(MAJOR_VERSION);
    if (version < Opcodes.V1_6) {
      return Map.of(name, withFrames(reader, classes));
    }
    return version >= Opcodes.V11 ? withoutDynamicCalls(reader, nests) : Map.of(name, bytes);
  }

  /**
   * Java 17 archives no class older than this verified, and 25 none at all, so that each would be
   * checked with the slow verifier at every start.
   */
  private static byte[] withFrames(ClassReader reader, ClassLoader classes) {
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return classes;
          }
        };
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version,
              int access,
              String owner,
              @Nullable String signature,
              String parent,
              String[] interfaces) {
            super.visit(Opcodes.V1_8, access, owner, signature, parent, interfaces);
          }
        },
        ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  private static Map<String, byte[]> withoutDynamicCalls(ClassReader reader, Nests nests) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    ClassWriter writer = new ClassWriter(reader, 0);
    Rewriting rewriting = new Rewriting(writer, reader.getClassName());
    reader.accept(rewriting, 0);
    files.put(reader.getClassName() + ".class", writer.toByteArray());
    for (LambdaClass lambdas : rewriting.lambdas.values()) {
      files.put(lambdas.name() + ".class", lambdas.bytes(rewriting.host));
      nests.join(rewriting.host, lambdas.name());
    }
    return files;
  }

  /** Replaces each dynamic call by a static one of the same form, so that no frame changes. */
  private static final class Rewriting extends ClassVisitor {
    private final Map<String, LambdaClass> lambdas = new LinkedHashMap<>();
    private final String owner;
    private String host;

    Rewriting(ClassVisitor next, String owner) {
      super(Opcodes.ASM9, next);
      this.owner = owner;
      this.host = owner;
    }

    @Override
    public void visitNestHost(String nestHost) {
      host = nestHost;
      super.visitNestHost(nestHost);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String method,
        String form,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new MethodVisitor(
          Opcodes.ASM9, super.visitMethod(access, method, form, signature, exceptions)) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String calledForm, Handle bootstrap, Object... arguments) {
          String factory = bootstrap.getOwner() + "." + bootstrap.getName();
          if (factory.equals("java/lang/invoke/LambdaMetafactory.metafactory")) {
            Lambda lambda = Lambda.of(called, calledForm, arguments);
            LambdaClass kind =
                lambdas.computeIfAbsent(
                    lambda.shape(), any -> new LambdaClass(owner + "$$L" + lambdas.size()));
            super.visitMethodInsn(
                Opcodes.INVOKESTATIC, kind.name(), kind.add(lambda), calledForm, false);
          } else if (factory.equals("java/lang/runtime/ObjectMethods.bootstrap")) {
            RecordMethod record = RecordMethod.of(owner, called, calledForm, arguments);
            record.addTo(Rewriting.this.cv);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, record.name(), calledForm, false);
          } else {
            super.visitInvokeDynamicInsn(called, calledForm, bootstrap, arguments);
          }
        }
      };
    }
  }
}
