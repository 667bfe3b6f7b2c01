package dev.rigc.api;

import dev.rigc.diagnostic.FilePaths;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that the library is asked to read. */
final class NamedFile {
  private NamedFile() {}

  /** Reads and parses a file; findings give it the name of its path, with slashes. */
  static Document read(Path file) throws IOException {
    return read(file, FilePaths.named(file));
  }

  /** Reads and parses a file under the name that findings give it. */
  static Document read(Path file, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return DocumentParser.parse(name, in);
    }
  }
}
