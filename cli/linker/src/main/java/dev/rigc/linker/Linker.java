package dev.rigc.linker;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Rewrites a jar in place, stored and without folders; equal jars in give equal jars out. */
public final class Linker {
  private Linker() {}

  /**
   * Runs the linker.
   *
   * @param arguments the path of the jar
   */
  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path linked = jar.resolveSibling(jar.getFileName() + ".linking");
    try (ZipFile in = new ZipFile(jar.toFile());
        URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(linked))) {
      LocalDateTime time = in.stream().findFirst().orElseThrow().getTimeLocal();
      for (Map.Entry<String, byte[]> file : link(read(in), classes).entrySet()) {
        write(file.getKey(), file.getValue(), time, out);
      }
    }
    Files.move(linked, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Map<String, byte[]> link(Map<String, byte[]> files, ClassLoader classes) {
    Map<String, byte[]> linked = new LinkedHashMap<>();
    Nests nests = new Nests();
    files.forEach(
        (name, bytes) -> linked.putAll(new LinkedClass(name, bytes).link(classes, nests)));
    linked.replaceAll(nests::complete);
    return linked;
  }

  private static Map<String, byte[]> read(ZipFile jar) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (ZipEntry entry : List.copyOf(jar.stream().toList())) {
      if (!entry.isDirectory()) {
        try (InputStream in = jar.getInputStream(entry)) {
          files.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return files;
  }

  private static void write(String name, byte[] bytes, LocalDateTime time, ZipOutputStream out)
      throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(checksum.getValue());
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
