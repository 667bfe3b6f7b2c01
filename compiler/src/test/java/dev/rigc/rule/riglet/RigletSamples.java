package dev.rigc.rule.riglet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.FindingFilter;
import dev.rigc.lint.LintConfiguration;
import dev.rigc.lint.RigletCheck;
import dev.rigc.load.LoadOptions;
import dev.rigc.load.RigletLoader;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Riglets to try the rules on. */
final class RigletSamples {
  private RigletSamples() {}

  /** The real twig riglet. */
  static String twig() {
    try {
      return Files.readString(Path.of(System.getProperty("rigc.root"), "riglet.yaml"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static List<Diagnostic> check(String text) {
    return check("riglet.yaml", text.getBytes(UTF_8));
  }

  static List<Diagnostic> check(String name, byte[] bytes) {
    Document document = DocumentParser.parse(name, bytes);
    return RigletCheck.check(
            RigletLoader.load(document, LoadOptions.NONE),
            document,
            new FindingFilter(file -> LintConfiguration.NONE, file -> true, false))
        .diagnostics();
  }
}
