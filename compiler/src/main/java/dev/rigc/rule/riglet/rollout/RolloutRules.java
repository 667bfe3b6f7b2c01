package dev.rigc.rule.riglet.rollout;

import dev.rigc.rule.Rule;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** The list of the rules on deployments of new versions. */
public final class RolloutRules {
  private static final List<Rule<RigletContext>> ALL =
      List.of(
          new RolloutNumbersRule(),
          new ShiftedMetricRule(),
          new ShiftedHostsRule(),
          new ShiftedRoutesRule(),
          new RolloutTimeRule(),
          new InternalShiftRule());

  private RolloutRules() {}

  /** Every rule. */
  public static List<Rule<RigletContext>> all() {
    return ALL;
  }
}
