package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoredZipTest {
  private static final Map<String, byte[]> FILES = files();

  @Test
  void aStreamGivesEveryFileBack() throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip()))) {
      for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
        assertEquals(file.getKey(), in.getNextEntry().getName());
        assertArrayEquals(file.getValue(), in.readAllBytes());
      }
      assertNull(in.getNextEntry());
    }
  }

  @Test
  void theDirectoryAtTheEndLeadsToEveryFile(@TempDir Path folder) throws IOException {
    Path path = Files.write(folder.resolve("a.zip"), zip());
    try (ZipFile zip = new ZipFile(path.toFile())) {
      assertEquals(FILES.size(), zip.size());
      for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
        ZipEntry entry = zip.getEntry(file.getKey());
        assertEquals(ZipEntry.STORED, entry.getMethod());
        assertArrayEquals(file.getValue(), zip.getInputStream(entry).readAllBytes());
      }
    }
  }

  @Test
  void theChecksumIsThatOfCksum() {
    // printf 123456789 | cksum, as POSIX gives it for its own example of the algorithm.
    assertEquals("930766865 9", PosixChecksum.of("123456789".getBytes(StandardCharsets.US_ASCII)));
    assertEquals("4294967295 0", PosixChecksum.of(new byte[0]));
  }

  private static byte[] zip() throws IOException {
    Iterator<byte[]> pieces = StoredZip.around(FILES).iterator();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] content : FILES.values()) {
      out.write(pieces.next());
      out.write(content);
    }
    out.write(pieces.next());
    return out.toByteArray();
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("integration/app.yaml", "a: ü\n".getBytes(StandardCharsets.UTF_8));
    files.put("empty", new byte[0]);
    files.put("production/app.yaml", new byte[70_000]);
    return files;
  }
}
