package dev.rigc.rule.riglet.policy;

import dev.rigc.rule.Rule;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** The list of the rules on the policies of applications. */
public final class PolicyRules {
  private static final List<Rule<RigletContext>> ALL =
      List.of(
          new EverythingAllowedRule(),
          new PolicyActionRule(),
          new PolicyFormRule(),
          new PolicySizeRule());

  private PolicyRules() {}

  /** Every rule. */
  public static List<Rule<RigletContext>> all() {
    return ALL;
  }
}
