package dev.rigc.rule.resource.elasticloadbalancing;

import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.List;

/** A listener rule compares no more values than Elastic Load Balancing allows. */
final class ListenerConditionsRule extends PropertiesRule {
  private static final int MOST_VALUES = 5;

  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3611",
              "The conditions of a listener rule have at most 5 values together.",
              "Elastic Load Balancing refuses more; the quota cannot be raised.",
              "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html")
          .withExample("Conditions: [{ Field: path-pattern, Values: [/a, /b, /c, /d, /e, /f] }]");

  private static final List<String> VALUES =
      List.of(
          "Conditions.*.Values.*",
          "Conditions.*.HostHeaderConfig.Values.*",
          "Conditions.*.PathPatternConfig.Values.*",
          "Conditions.*.HttpHeaderConfig.Values.*",
          "Conditions.*.HttpRequestMethodConfig.Values.*",
          "Conditions.*.SourceIpConfig.Values.*",
          "Conditions.*.QueryStringConfig.Values.*");

  ListenerConditionsRule() {
    super(INFO, "AWS::ElasticLoadBalancingV2::ListenerRule");
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    int[] count = {0};
    for (String path : VALUES) {
      properties.visit(
          path,
          (value, place) -> {
            if (place.guard().equals(properties.guard())) {
              count[0]++;
            }
          });
    }
    if (count[0] > MOST_VALUES) {
      findings.add(
          INFO,
          properties.at("Conditions"),
          "The conditions have " + count[0] + " values together; " + MOST_VALUES + " are allowed.");
    }
  }
}
