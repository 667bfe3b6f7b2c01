package dev.rigc.rule.riglet.override;

import dev.rigc.rule.Rule;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** The list of the rules on changes of templates. */
public final class OverrideRules {
  private static final List<Rule<RigletContext>> ALL = List.of(new OverrideMeansStackRule());

  private OverrideRules() {}

  /** Every rule. */
  public static List<Rule<RigletContext>> all() {
    return ALL;
  }
}
