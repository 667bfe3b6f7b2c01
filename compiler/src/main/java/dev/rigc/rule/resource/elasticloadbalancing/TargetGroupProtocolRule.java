package dev.rigc.rule.resource.elasticloadbalancing;

import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.Set;

/** A listener rule forwards to targets that an application load balancer can reach. */
final class TargetGroupProtocolRule extends PropertiesRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3711",
              "A listener rule does not forward to a target group for `GENEVE`.",
              "Only Gateway Load Balancers speak GENEVE, and they have no listener rules.",
              "https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/target-groups.html")
          .withExample(
              "Type: AWS::ElasticLoadBalancingV2::TargetGroup\nProperties: { Protocol: GENEVE }")
          .withCounterparts("E3711");

  TargetGroupProtocolRule() {
    super(INFO, "AWS::ElasticLoadBalancingV2::ListenerRule");
  }

  @Override
  protected void check(Properties rule, PropertyFindings findings) {
    check(rule, "Actions.*.TargetGroupArn", findings);
    check(rule, "Actions.*.ForwardConfig.TargetGroups.*.TargetGroupArn", findings);
  }

  private static void check(Properties rule, String path, PropertyFindings findings) {
    rule.targets(
        path,
        Set.of("AWS::ElasticLoadBalancingV2::TargetGroup"),
        (group, place) -> {
          for (Properties target : rule.under(place.guard()).of(group)) {
            target.texts(
                "Protocol",
                (protocol, at) -> {
                  if (protocol.equals("GENEVE")) {
                    findings.add(
                        INFO,
                        at,
                        "The listener rule `%s` forwards to this target group, but none can speak GENEVE."
                            .formatted(rule.resource().logicalId()));
                  }
                });
          }
        });
  }
}
