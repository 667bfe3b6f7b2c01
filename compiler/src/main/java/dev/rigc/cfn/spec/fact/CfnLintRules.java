package dev.rigc.cfn.spec.fact;

import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of cfn-lint that no rule of rigc names as its counterpart, as {@code
 * schemas/curated/tables/cfn-lint-rules.json} has them.
 *
 * <p><b>Decision.</b> A rule of cfn-lint that checks one of many things that one rule of rigc does
 * is in this table and is not a counterpart. <b>Context.</b> A suppression of a counterpart in a
 * template suppresses rigc's rule. <b>Consequence.</b> What suppresses cfn-lint's check of, say,
 * the names of a function's variables does not suppress what rigc says of other properties.
 */
public final class CfnLintRules {
  private static final PackedValue TABLE = FactTables.load("cfn-lint-rules");

  private CfnLintRules() {}

  /** The version of cfn-lint whose rules these are. */
  public static String version() {
    return TABLE.member("version").orElseThrow().text();
  }

  /** The id of the rule of rigc that checks this and more, by the id in cfn-lint. */
  public static Map<String, String> within() {
    Map<String, String> within = new TreeMap<>();
    TABLE
        .member("within")
        .orElseThrow()
        .forEach((rule, others) -> others.texts().forEach(other -> within.put(other, rule)));
    return within;
  }

  /** Why rigc has no such rule, a sentence, by the id in cfn-lint. */
  public static Map<String, String> without() {
    Map<String, String> without = new TreeMap<>();
    for (PackedValue line : TABLE.member("without").orElseThrow().items()) {
      String why = line.member("why").orElseThrow().text();
      line.texts("rules").forEach(rule -> without.put(rule, why));
    }
    return without;
  }
}
