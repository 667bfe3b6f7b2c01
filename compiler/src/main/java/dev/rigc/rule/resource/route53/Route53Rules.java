package dev.rigc.rule.resource.route53;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of Route 53. */
public final class Route53Rules {
  private Route53Rules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(new HostedZoneNameRule(), new DnsLabelRule(), new HealthAlarmRegionRule());
  }
}
