package dev.rigc.rule.resource.route53;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.List;

/** Alarms on Route 53 health checks are where the metrics are. */
final class HealthAlarmRegionRule extends PropertiesRule {
  private static final String REGION = "us-east-1";

  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN3613",
              "An alarm on a Route 53 health check is created in `us-east-1`.",
              "Health checks report there only; in any other region the alarm has no data.",
              "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/monitoring-health-checks.html")
          .withExample("An alarm in us-west-2 on the metric HealthCheckStatus of AWS/Route53.");

  HealthAlarmRegionRule() {
    super(INFO, "AWS::CloudWatch::Alarm");
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    List<String> elsewhere =
        properties.context().options().regions().stream().filter(r -> !r.equals(REGION)).toList();
    properties.texts(
        "Namespace",
        (namespace, place) -> {
          if (namespace.equals("AWS/Route53") && !elsewhere.isEmpty()) {
            findings.add(
                INFO,
                place,
                "This alarm will never have data in " + Phrases.quotedAnd(elsewhere) + ".");
          }
        });
  }
}
