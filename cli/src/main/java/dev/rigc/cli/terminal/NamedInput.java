package dev.rigc.cli.terminal;

import dev.rigc.diagnostic.FilePaths;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that an argument names, which need not be a regular one: it may be a pipe, such as {@code
 * <(…)} of a shell, or a device, such as {@code /dev/stdin}. So it is read once, from its beginning
 * to its end. Symbolic links are followed.
 *
 * @param path what the argument says
 * @param whatFor what it should be, as in {@code file}
 */
public record NamedInput(Path path, String whatFor) {
  /** The name that findings give it. */
  public static String nameOf(Path path) {
    return FilePaths.named(path);
  }

  /** Reads and parses what comes through standard input. */
  public static Document standardInput(InputStream in) {
    try {
      return DocumentParser.parse("-", in);
    } catch (IOException unreadable) {
      throw new UserError(
          "Standard input could not be read: %s.".formatted(FileFault.reason(unreadable)));
    }
  }

  /** Reads and parses the file. */
  public Document read() throws IOException {
    requireFile();
    try (InputStream in = Files.newInputStream(path)) {
      return DocumentParser.parse(nameOf(path), in);
    }
  }

  /** Says what is wrong if there is nothing that can be read as a file. */
  public void requireFile() {
    requirePresence();
    if (Files.isDirectory(path)) {
      throw new UserError("`%s` is a folder, not a %s.".formatted(path, whatFor));
    }
  }

  /** Says what is wrong if there is nothing at all. */
  public void requirePresence() {
    if (Files.exists(path)) {
      return;
    }
    if (Files.isSymbolicLink(path)) {
      throw new UserError(
          "`%s` is a symbolic link to `%s`, which does not exist.".formatted(path, target()));
    }
    throw new UserError("There is no %s `%s`.".formatted(whatFor, path));
  }

  private String target() {
    try {
      return Files.readSymbolicLink(path).toString();
    } catch (IOException unreadable) {
      return "?";
    }
  }
}
