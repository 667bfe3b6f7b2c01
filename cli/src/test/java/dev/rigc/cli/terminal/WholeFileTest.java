package dev.rigc.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path temp;

  @Test
  void aFileIsReplacedOnlyByAWholeOne() throws IOException {
    Path file = Files.writeString(temp.resolve("report"), "old");
    assertThrows(
        IOException.class,
        () ->
            WholeFile.write(
                file,
                out -> {
                  out.write("half of the new");
                  out.flush();
                  throw new IOException("No space left on device");
                }));
    assertEquals("old", Files.readString(file));
    WholeFile.write(file, out -> out.write("new after " + Files.readString(file)));
    assertEquals("new after old", Files.readString(file));
    assertEquals(List.of(file), listed());
  }

  @Test
  void aNewFileCanBeReadByWhomeverTheFolderLets() throws IOException {
    Path file = temp.resolve("report");
    WholeFile.write(file, out -> out.write("x"));
    Path plain = Files.writeString(temp.resolve("plain"), "x");
    assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(file));
  }

  @Test
  void aLinkStaysOneAndItsTargetIsReplaced() throws IOException {
    Path target = Files.writeString(temp.resolve("target"), "old");
    Path link = Files.createSymbolicLink(temp.resolve("link"), target);
    WholeFile.write(link, out -> out.write("new"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(target));
  }

  @Test
  void aLinkToAFileThatIsNotThereYetMakesIt() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("target"));
    WholeFile.write(link, out -> out.write("new"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(temp.resolve("target")));
  }

  /** The name beside the file can be guessed. */
  @Test
  void nothingIsWrittenThroughALinkBesideTheFile() throws IOException {
    Path victim = Files.writeString(temp.resolve("victim"), "precious");
    String beside = "report.rigc-" + ProcessHandle.current().pid() + ".tmp";
    Files.createSymbolicLink(temp.resolve(beside), victim);
    WholeFile.write(temp.resolve("report"), out -> out.write("new"));
    assertEquals("precious", Files.readString(victim));
    assertEquals("new", Files.readString(temp.resolve("report")));
  }

  @Test
  void aDeviceIsWrittenTo() throws IOException {
    WholeFile.write(Path.of("/dev/null"), out -> out.write("x"));
    assertTrue(Files.exists(Path.of("/dev/null")) && !Files.isRegularFile(Path.of("/dev/null")));
  }

  private List<Path> listed() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.toList();
    }
  }
}
