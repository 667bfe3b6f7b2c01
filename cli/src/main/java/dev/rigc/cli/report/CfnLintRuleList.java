package dev.rigc.cli.report;

import dev.rigc.cfn.spec.fact.CfnLintRules;
import dev.rigc.rule.RuleInfo;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules of cfn-lint, each with the rules of rigc that check the same, or why there is none. */
public final class CfnLintRuleList {
  private CfnLintRuleList() {}

  /**
   * Writes one line for each rule of cfn-lint and each of its counterparts, in the order of
   * cfn-lint's ids; {@code in} marks a rule that checks more than cfn-lint's.
   */
  public static void write(List<RuleInfo> rules, Appendable out) throws IOException {
    Map<String, RuleInfo> byId = new HashMap<>();
    Map<String, StringBuilder> lines = new TreeMap<>();
    for (RuleInfo rule : rules.stream().sorted(Comparator.comparing(RuleInfo::id)).toList()) {
      byId.put(rule.id().value(), rule);
      for (String other : rule.counterparts()) {
        add(lines, other, "   " + rule.id(), rule.summary());
      }
    }
    CfnLintRules.within()
        .forEach(
            (other, id) -> {
              RuleInfo rule = byId.get(id);
              if (rule != null) {
                add(lines, other, "in " + id, rule.summary());
              }
            });
    CfnLintRules.without().forEach((other, why) -> add(lines, other, "   none", why));
    for (StringBuilder line : lines.values()) {
      out.append(line);
    }
  }

  private static void add(
      Map<String, StringBuilder> lines, String other, String rule, String text) {
    lines
        .computeIfAbsent(other, id -> new StringBuilder())
        .append("%-5s  %-10s  %s\n".formatted(other, rule, text));
  }
}
