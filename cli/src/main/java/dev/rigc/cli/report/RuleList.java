package dev.rigc.cli.report;

import dev.rigc.rule.RuleInfo;
import java.io.IOException;
import java.util.List;

/** Entries of the catalogue as data. */
public final class RuleList {
  private RuleList() {}

  /** One JSON array with an object per rule; its keys and their order never change. */
  public static void writeJson(List<RuleInfo> rules, Appendable out) throws IOException {
    JsonText json = new JsonText(out);
    json.open('[');
    for (RuleInfo rule : rules) {
      json.open('{');
      json.key("rule").value(rule.id().value());
      json.key("severity").value(rule.severity().word());
      json.key("optIn").value(rule.isOptIn());
      json.key("summary").value(rule.summary());
      json.key("rationale").value(rule.rationale());
      json.key("example").value(rule.example());
      json.key("source").value(rule.page());
      json.key("cfnLint").line(rule.counterparts());
      json.close('}');
    }
    json.close(']');
    out.append('\n');
  }
}
