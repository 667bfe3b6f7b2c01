package dev.rigc.cli.report;

import dev.rigc.rule.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The formats a report can have; each one's lower-case name is what {@code --format} takes. */
public enum ReportFormat {
  /** For people. */
  TEXT,
  /** An array of objects. */
  JSON,
  /** SARIF 2.1.0, for code-scanning pages. */
  SARIF,
  /** JUnit's XML, for build servers. */
  JUNIT,
  /** GitHub's workflow commands, for annotations on a pull request. */
  GITHUB,
  /** GitLab's Code Quality report, for annotations on a merge request. */
  GITLAB;

  /**
   * What writes reports in this format.
   *
   * @param style what a text report uses of a terminal
   * @param catalogue all rules, asked for only if the format describes them
   * @param version rigc's version
   */
  public Report report(TextStyle style, Supplier<List<RuleInfo>> catalogue, String version) {
    return switch (this) {
      case TEXT -> new TextReport(style, catalogue);
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport(catalogue.get(), version);
      case JUNIT -> new JUnitReport();
      case GITHUB -> new GitHubReport();
      case GITLAB -> new GitLabReport();
    };
  }

  /** The name that {@code --format} takes. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
