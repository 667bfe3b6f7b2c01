package dev.rigc.cli.report;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.SourceLocation;
import java.io.IOException;

/** One JSON array with an object per finding; its keys and their order never change. */
final class JsonReport implements Report {
  @Override
  public void write(Outcome outcome, Appendable out) throws IOException {
    JsonText json = new JsonText(out);
    json.open('[');
    for (Diagnostic finding : outcome.findings()) {
      write(finding, json);
    }
    json.close(']');
    out.append('\n');
  }

  private static void write(Diagnostic finding, JsonText json) throws IOException {
    SourceLocation place = finding.location();
    json.open('{');
    json.key("file").value(place.file());
    json.key("line").value(place.line());
    json.key("column").value(place.column());
    json.key("endLine").value(place.endLine());
    json.key("endColumn").value(place.endColumn());
    json.key("rule").value(finding.rule().value());
    json.key("severity").value(finding.severity().word());
    json.key("message").value(finding.message());
    json.key("hint").value(finding.hint());
    json.key("path").line(finding.path().steps());
    json.key("resource").value(finding.resource());
    json.close('}');
  }
}
