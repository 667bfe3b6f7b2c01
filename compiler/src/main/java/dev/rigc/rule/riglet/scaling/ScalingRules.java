package dev.rigc.rule.riglet.scaling;

import dev.rigc.rule.Rule;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** The list of the rules on scaling. */
public final class ScalingRules {
  private static final List<Rule<RigletContext>> ALL =
      List.of(
          new ScalingBoundsRule(),
          new ScalingRangeRule(),
          new ScalingReasonRule(),
          new ScheduleBoundsRule(),
          new ScheduleFormRule(),
          new ScaleInRule(),
          new UnusedTasksRule(),
          new ClusterNumbersRule(),
          new ClusterScalesRule(),
          new SpotTypesRule(),
          new OneImageRule());

  private ScalingRules() {}

  /** Every rule. */
  public static List<Rule<RigletContext>> all() {
    return ALL;
  }
}
