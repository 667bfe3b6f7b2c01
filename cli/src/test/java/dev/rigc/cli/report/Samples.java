package dev.rigc.cli.report;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Findings for the tests of reports. */
final class Samples {
  static final Diagnostic PRIORITY =
      Diagnostic.builder(
              new RuleId("RIG2101"),
              Severity.ERROR,
              new SourceLocation("riglet.yaml", 51, 15, 51, 18),
              "Listener priority 100 of `twig` is already used by `twig-api`.")
          .path(NodePath.of("applications", "twig", "priority"))
          .hint("101 is free in every environment.")
          .excerpt("    priority: 100")
          .related(new SourceLocation("riglet.yaml", 40, 15, 40, 18), "first used here")
          .build();

  /** A warning with everything in it that some format might trip over. */
  static final Diagnostic HOSTILE =
      Diagnostic.builder(
              new RuleId("CFN3001"),
              Severity.WARNING,
              new SourceLocation("a dir/ü%:,.yaml", 3, 1, 5, 2),
              "Quotes \" ' and <tags> & 100 % of\nlines\r\t, \u001b[31m, \ud83d\ude00 and \ud83d.")
          .path(NodePath.of("Resources", "A\"b", "Items", 0))
          .resource("A\"b")
          .hint("Use `::error::` or ]]>.")
          .excerpt("\tÜ: \u001b[2J\ud83d\ude00 ]]>")
          .build();

  static final Diagnostic NOTE =
      Diagnostic.builder(
              new RuleId("CFN9001"),
              Severity.NOTE,
              SourceLocation.startOf("-"),
              "Nothing needs to change.")
          .build();

  static final Outcome ALL = outcome(FailLevel.ERROR, PRIORITY, HOSTILE, NOTE);

  private Samples() {}

  static Outcome outcome(FailLevel failOn, Diagnostic... findings) {
    return new Outcome(
        List.of("riglet.yaml", "a dir/ü%:,.yaml", "clean.yaml", "-"), List.of(findings), failOn);
  }

  static String written(Report report, Outcome outcome) {
    StringBuilder out = new StringBuilder();
    try {
      report.write(outcome, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }
}
