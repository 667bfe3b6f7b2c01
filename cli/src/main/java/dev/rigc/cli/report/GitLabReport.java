package dev.rigc.cli.report;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * A Code Quality report, which GitLab shows on the lines of a merge request
 * (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
 */
final class GitLabReport implements Report {
  @Override
  public void write(Outcome outcome, Appendable out) throws IOException {
    JsonText json = new JsonText(out);
    Map<String, Integer> seen = new HashMap<>();
    json.open('[');
    String file = "";
    for (Diagnostic finding : outcome.findings()) {
      if (!finding.location().file().equals(file)) {
        file = finding.location().file();
        seen.clear();
      }
      write(finding, seen, json);
    }
    json.close(']');
    out.append('\n');
  }

  private static void write(Diagnostic finding, Map<String, Integer> seen, JsonText json)
      throws IOException {
    json.open('{');
    json.key("description").value(text(finding));
    json.key("check_name").value(finding.rule().value());
    json.key("fingerprint").value(fingerprint(finding, seen));
    json.key("severity").value(word(finding.severity()));
    json.key("location").open('{');
    json.key("path").value(finding.location().file());
    json.key("lines").open('{');
    json.key("begin").value(finding.location().line());
    json.key("end").value(finding.location().endLine());
    json.close('}').close('}').close('}');
  }

  private static String text(Diagnostic finding) {
    return finding.message() + finding.hint().map(hint -> " Hint: " + hint).orElse("");
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }

  /**
   * Stays the same while lines move; GitLab compares two branches by it.
   *
   * @param seen how often each identity has been there in this file; another file has others
   */
  private static String fingerprint(Diagnostic finding, Map<String, Integer> seen) {
    String identity =
        String.join(
            "\0",
            finding.location().file(),
            finding.rule().value(),
            finding.path().steps().toString(),
            finding.message());
    return sha256(identity + "\0" + seen.merge(identity, 1, Integer::sum));
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
