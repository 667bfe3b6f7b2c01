package dev.rigc.linker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class LinkerTest {
  @TempDir Path temp;

  @Test
  void linkedClassesDoWhatTheyDidAndCallNothingDynamic() throws Exception {
    Path jar = linked("sample.jar");

    assertEquals(List.of(), dynamicCalls(jar));
    try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      Object sample = classes.loadClass(Sample.class.getName()).getConstructor().newInstance();
      assertEquals(new Sample().get(), ((Supplier<?>) sample).get());
    }
  }

  @Test
  void equalJarsGiveEqualJars() throws Exception {
    assertArrayEquals(Files.readAllBytes(linked("one.jar")), Files.readAllBytes(linked("two.jar")));
  }

  private Path linked(String name) throws IOException {
    Path jar = temp.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Path file : classFiles()) {
        ZipEntry entry = new ZipEntry("dev/rigc/linker/" + file.getFileName());
        entry.setTime(0);
        out.putNextEntry(entry);
        Files.copy(file, out);
      }
    }
    Linker.main(new String[] {jar.toString()});
    return jar;
  }

  private static List<Path> classFiles() throws IOException {
    Path folder = Path.of(System.getProperty("rigc.root"), "cli/linker/target/test-classes");
    try (Stream<Path> files = Files.list(folder.resolve("dev/rigc/linker"))) {
      List<Path> sample =
          files
              .filter(file -> file.getFileName().toString().startsWith("Sample"))
              .sorted()
              .toList();
      assertTrue(sample.size() > 2, sample.toString());
      return sample;
    }
  }

  private static List<String> dynamicCalls(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().flatMap(entry -> dynamicCalls(file, entry).stream()).toList();
    }
  }

  private static List<String> dynamicCalls(JarFile jar, ZipEntry entry) {
    List<String> found = new ArrayList<>();
    try (InputStream in = jar.getInputStream(entry)) {
      ClassVisitor search =
          new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(
                int access, String name, String form, String generic, String[] exceptions) {
              return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInvokeDynamicInsn(
                    String called, String calledForm, Handle bootstrap, Object... arguments) {
                  if (!bootstrap.getName().equals("makeConcatWithConstants")) {
                    found.add(entry.getName() + ": " + called);
                  }
                }
              };
            }
          };
      new ClassReader(in).accept(search, 0);
      return found;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
