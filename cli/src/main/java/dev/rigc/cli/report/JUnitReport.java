package dev.rigc.cli.report;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.text.Phrases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The XML that build servers read test results from: a suite per file, and in it a test case per
 * finding, which fails if the finding is as grave as the fail level. A clean file has one passed
 * test case.
 */
final class JUnitReport implements Report {
  @Override
  public void write(Outcome outcome, Appendable out) throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuites name=\"rigc\">\n");
    Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
    outcome.files().forEach(file -> byFile.put(file, new ArrayList<>()));
    for (Diagnostic finding : outcome.findings()) {
      byFile.computeIfAbsent(finding.location().file(), f -> new ArrayList<>()).add(finding);
    }
    for (Map.Entry<String, List<Diagnostic>> suite : byFile.entrySet()) {
      writeSuite(suite.getKey(), suite.getValue(), outcome, out);
    }
    out.append("</testsuites>\n");
  }

  private static void writeSuite(
      String file, List<Diagnostic> findings, Outcome outcome, Appendable out) throws IOException {
    long failures = findings.stream().filter(outcome::fails).count();
    int tests = Math.max(1, findings.size());
    out.append("  <testsuite name=\"").append(escape(Phrases.visible(file)));
    out.append("\" tests=\"" + tests + "\" failures=\"" + failures);
    out.append("\" errors=\"0\" skipped=\"0\" time=\"0\">\n");
    if (findings.isEmpty()) {
      writeCaseStart("clean", file, out);
      out.append("/>\n");
    }
    for (Diagnostic finding : findings) {
      writeCase(finding, file, outcome.fails(finding), out);
    }
    out.append("  </testsuite>\n");
  }

  private static void writeCase(Diagnostic finding, String file, boolean fails, Appendable out)
      throws IOException {
    String place = finding.location().line() + ":" + finding.location().column();
    writeCaseStart(finding.rule() + " at " + place, file, out);
    out.append(">\n");
    String details =
        Phrases.visible(finding.location().toString())
            + title(finding)
            + finding.hint().map(hint -> "\nhint: " + hint).orElse("");
    if (fails) {
      out.append("      <failure type=\"").append(finding.severity().word());
      out.append("\" message=\"").append(escape(finding.message())).append("\">");
      out.append(escape(details)).append("</failure>\n");
    } else {
      out.append("      <system-out>").append(escape(details)).append("</system-out>\n");
    }
    out.append("    </testcase>\n");
  }

  private static String title(Diagnostic finding) {
    return ": " + finding.severity().word() + " " + finding.rule() + ": " + finding.message();
  }

  private static void writeCaseStart(String name, String file, Appendable out) throws IOException {
    out.append("    <testcase name=\"").append(escape(name));
    out.append("\" classname=\"").append(escape(Phrases.visible(file))).append("\" time=\"0\"");
  }

  /** Escapes for texts and attributes; what XML 1.0 cannot hold becomes U+FFFD. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\t' -> escaped.append("&#9;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  /** Whether XML 1.0 allows the character (https://www.w3.org/TR/xml/#charsets). */
  private static boolean isXml(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}
