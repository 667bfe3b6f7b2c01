package dev.rigc.cli;

import dev.rigc.load.LoadOptions;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which riglet a command is about. */
final class RigletOptions {
  @Parameters(
      paramLabel = "RIGLET",
      arity = "0..1",
      description = "The riglet, riglet.yaml if there is none here; - is standard input.")
  private String file = "riglet.yaml";

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      description = "Take this branch of every application instead of what the riglet says.")
  private @Nullable String branch;

  String file() {
    return file;
  }

  LoadOptions loadOptions() {
    return branch == null ? LoadOptions.NONE : LoadOptions.withBranch(branch);
  }

  /** Reads and parses the riglet. */
  Document read(InputStream standardInput) throws IOException {
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
