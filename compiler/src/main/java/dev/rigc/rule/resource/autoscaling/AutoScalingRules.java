package dev.rigc.rule.resource.autoscaling;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of Application Auto Scaling. */
public final class AutoScalingRules {
  private AutoScalingRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(new ScalingRangeRule());
  }
}
