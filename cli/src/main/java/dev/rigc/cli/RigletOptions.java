package dev.rigc.cli;

import dev.rigc.load.LoadOptions;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which riglet a command is about. */
final class RigletOptions {
  @Parameters(
      paramLabel = "RIGLET",
      arity = "0..1",
      description = "The riglet, riglet.yaml if there is none here; - is standard input.")
  private String file = "riglet.yaml";

  @Mixin private BranchOption branch = new BranchOption();

  String file() {
    return file;
  }

  LoadOptions loadOptions() {
    return branch.loadOptions();
  }

  /** Reads and parses the riglet. */
  Document read(InputStream standardInput) throws IOException {
    return read(file, standardInput);
  }

  /** Reads and parses a riglet, {@code -} from standard input. */
  static Document read(String file, InputStream standardInput) throws IOException {
    if (file.equals("-")) {
      return parse(standardInput.readAllBytes());
    }
    return parse(Files.readAllBytes(path()));
  }

  /** The file of the riglet, which is there. */
  Path path() {
    if (file.equals("-")) {
      throw new UserError("Standard input cannot be watched: name a file.");
    }
    Path path = Path.of(file);
    if (!Files.exists(path) || Files.isDirectory(path)) {
      throw new UserError("There is no file `" + file + "`. A riglet is usually riglet.yaml.");
    }
    return path;
  }

  Document parse(byte[] content) {
    return DocumentParser.parse(file.replace('\\', '/'), content);
  }
}
