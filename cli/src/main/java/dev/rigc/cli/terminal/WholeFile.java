package dev.rigc.cli.terminal;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file that a user named: it is there as a whole or, if something goes wrong, as it was
 * before. It may be read while it is written.
 */
public final class WholeFile {
  private WholeFile() {}

  /** What goes into a file. */
  public interface Content {
    public void write(Writer out) throws IOException;
  }

  /**
   * Writes the content beside the file and then puts it in its place. What is not a regular file,
   * such as a device, a pipe or a symbolic link to a file that does not exist yet, is written to
   * directly.
   */
  public static void write(Path file, Content content) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file)) {
      try (Writer out = Files.newBufferedWriter(file)) {
        content.write(out);
      }
      return;
    }
    Path place = Files.exists(file) ? file.toRealPath() : file;
    Path beside =
        place.resolveSibling(
            place.getFileName() + ".rigc-" + ProcessHandle.current().pid() + ".tmp");
    try {
      replace(place, beside, content);
    } catch (FileSystemException fault) {
      throw beside.toString().equals(fault.getFile()) ? about(file, fault) : fault;
    }
  }

  private static void replace(Path place, Path beside, Content content) throws IOException {
    Files.deleteIfExists(beside);
    try {
      try (Writer out = Files.newBufferedWriter(beside, StandardOpenOption.CREATE_NEW)) {
        content.write(out);
      }
      Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** The file beside is no matter of the user, who named the other one. */
  private static FileSystemException about(Path file, FileSystemException fault) {
    FileSystemException named =
        new FileSystemException(file.toString(), null, FileFault.reason(fault));
    named.initCause(fault);
    return named;
  }
}
