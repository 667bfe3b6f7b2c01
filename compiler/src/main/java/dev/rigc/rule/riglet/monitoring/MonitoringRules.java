package dev.rigc.rule.riglet.monitoring;

import dev.rigc.rule.Rule;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** The list of the rules on monitoring. */
public final class MonitoringRules {
  private static final List<Rule<RigletContext>> ALL =
      List.of(
          new ThresholdRangeRule(),
          new BackupAgeRule(),
          new HealthCheckPathRule(),
          new HealthCheckReachableRule(),
          new HealthCheckRegionRule(),
          new AlarmsAreHeardRule());

  private MonitoringRules() {}

  /** Every rule. */
  public static List<Rule<RigletContext>> all() {
    return ALL;
  }
}
