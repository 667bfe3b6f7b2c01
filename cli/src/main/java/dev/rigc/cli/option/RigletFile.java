package dev.rigc.cli.option;

import dev.rigc.api.RigletCompiler;
import dev.rigc.cli.terminal.NamedInput;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A riglet as an argument names it.
 *
 * @param name its path, or {@code -} for standard input
 */
public record RigletFile(String name) {
  /** Reads and parses the riglet. */
  public Document read(InputStream standardInput) throws IOException {
    return name.equals("-") ? NamedInput.standardInput(standardInput) : input().read();
  }

  /** The templates in {@code addons} beside it; a riglet from standard input has none. */
  public List<Source> addons() throws IOException {
    return name.equals("-") ? List.of() : RigletCompiler.addons(Path.of(name));
  }

  /** The file of the riglet, which is there and can be read again and again. */
  public Path watchable() {
    if (name.equals("-")) {
      throw new UserError("Standard input cannot be watched: name a file.");
    }
    NamedInput input = input();
    input.requireFile();
    if (!Files.isRegularFile(input.path())) {
      throw new UserError("`%s` is not a regular file, which `--watch` requires.".formatted(name));
    }
    return input.path();
  }

  private NamedInput input() {
    return new NamedInput(Path.of(name), "riglet");
  }

  public Document parse(byte[] content) {
    return DocumentParser.parse(NamedInput.nameOf(Path.of(name)), content);
  }
}
