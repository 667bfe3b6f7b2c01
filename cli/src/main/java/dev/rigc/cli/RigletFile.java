package dev.rigc.cli;

import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A riglet as an argument names it.
 *
 * @param name its path, or {@code -} for standard input
 */
record RigletFile(String name) {
  /** Reads and parses the riglet. */
  Document read(InputStream standardInput) throws IOException {
    if (name.equals("-")) {
      return DocumentParser.parse(name, standardInput);
    }
    try (InputStream in = Files.newInputStream(path())) {
      return DocumentParser.parse(name.replace('\\', '/'), in);
    }
  }

  /** The file of the riglet, which is there. */
  Path path() {
    if (name.equals("-")) {
      throw new UserError("Standard input cannot be watched: name a file.");
    }
    Path path = Path.of(name);
    if (!Files.exists(path) || Files.isDirectory(path)) {
      throw new UserError("There is no file `" + name + "`. A riglet is usually riglet.yaml.");
    }
    return path;
  }

  Document parse(byte[] content) {
    return DocumentParser.parse(name.replace('\\', '/'), content);
  }
}
