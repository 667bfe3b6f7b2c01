package dev.rigc.cli.report;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.diagnostic.text.Phrases;
import java.io.IOException;

/**
 * Workflow commands that GitHub Actions turns into annotations on the lines of a pull request
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
 */
final class GitHubReport implements Report {
  @Override
  public void write(Outcome outcome, Appendable out) throws IOException {
    for (Diagnostic finding : outcome.findings()) {
      SourceLocation place = finding.location();
      out.append("::").append(command(finding.severity()));
      out.append(" file=").append(property(Phrases.visible(place.file())));
      out.append(",line=" + place.line() + ",endLine=" + place.endLine());
      out.append(",col=" + place.column());
      if (place.line() == place.endLine() && place.endColumn() > place.column()) {
        // GitHub counts the last character in, and takes an end column on one line only.
        out.append(",endColumn=" + (place.endColumn() - 1));
      }
      out.append(",title=").append(property(finding.rule().value()));
      out.append("::").append(data(text(finding))).append('\n');
    }
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static String text(Diagnostic finding) {
    return finding.message() + finding.hint().map(hint -> "\nhint: " + hint).orElse("");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
