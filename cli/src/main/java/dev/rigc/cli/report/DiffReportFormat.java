package dev.rigc.cli.report;

import dev.rigc.model.RigcVersion;
import java.util.List;
import java.util.Locale;

/** The formats of a diff; each one's lower-case name is what {@code --format} takes. */
public enum DiffReportFormat {
  /** For people. */
  TEXT,
  /** An object that {@code schemas/diff.schema.json} describes. */
  JSON,
  /** A comment on a pull request. */
  MARKDOWN,
  /** SARIF 2.1.0 with what is dangerous. */
  SARIF,
  /** The counts of GitLab's report {@code terraform}. */
  GITLAB;

  /**
   * What writes reports in this format.
   *
   * @param style what a text report uses of a terminal
   */
  public DiffReport report(TextStyle style) {
    return switch (this) {
      case TEXT -> new DiffTextReport(style);
      case JSON -> new DiffJsonReport(RigcVersion.current());
      case MARKDOWN -> new DiffMarkdownReport();
      case SARIF ->
          (outcome, out) ->
              ReportFormat.SARIF
                  .report(TextStyle.PLAIN, outcome::catalogue, RigcVersion.current())
                  .write(new Outcome(List.of(), outcome.result().insights(), FailLevel.NEVER), out);
      case GITLAB -> new DiffGitLabReport();
    };
  }

  /** The name that {@code --format} takes. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
