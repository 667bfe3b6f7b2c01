package dev.rigc.rule.riglet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.FindingFilter;
import dev.rigc.lint.LintConfiguration;
import dev.rigc.lint.RigletCheck;
import dev.rigc.lint.RuleIndex;
import dev.rigc.lint.RuleSet;
import dev.rigc.load.LoadOptions;
import dev.rigc.load.RigletLoader;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

  /** Checks a riglet beside which there is a configuration. */
  static List<Diagnostic> check(String text, String configuration) {
    LintConfiguration asked =
        LintConfiguration.read(
                DocumentParser.parse(new Source(".rigc.yaml", configuration)),
                RuleIndex.withRiglets(RuleSet.builtIn()),
                LocalDate.of(2026, 11, 22))
            .value()
            .orElseThrow();
    return check(DocumentParser.parse(new Source("riglet.yaml", text)), asked);
  }

  static List<Diagnostic> check(String name, byte[] bytes) {
    return check(DocumentParser.parse(name, bytes), LintConfiguration.NONE);
  }

  private static List<Diagnostic> check(Document document, LintConfiguration asked) {
    return RigletCheck.check(
            RigletLoader.load(document, LoadOptions.NONE),
            document,
            new FindingFilter(file -> asked, file -> true, false))
        .diagnostics();
  }
}
