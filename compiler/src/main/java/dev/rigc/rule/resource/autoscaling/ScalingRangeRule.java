package dev.rigc.rule.resource.autoscaling;

import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.Optional;
import java.util.Set;

/** A policy that tracks a target has a group that can grow. */
final class ScalingRangeRule extends PropertiesRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3712",
              "A group whose scaling policy tracks a target has a `MaxSize` above its `MinSize`.",
              "A group of a fixed size cannot follow any target.",
              "https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-scaling-target-tracking.html")
          .withExample("MinSize: 2\nMaxSize: 2  # and a policy with TargetTrackingScaling")
          .withCounterparts("E3712");

  ScalingRangeRule() {
    super(INFO, "AWS::AutoScaling::ScalingPolicy");
  }

  @Override
  protected void check(Properties policy, PropertyFindings findings) {
    if (policy.text("PolicyType").filter("TargetTrackingScaling"::equals).isEmpty()) {
      return;
    }
    policy.follow(
        "AutoScalingGroupName",
        Set.of("AWS::AutoScaling::AutoScalingGroup"),
        (sizes, place) -> {
          Optional<String> least = literal(sizes, "MinSize");
          if (least.isPresent() && least.equals(literal(sizes, "MaxSize"))) {
            findings.add(
                INFO,
                sizes.at("MaxSize"),
                "`MinSize` and `MaxSize` are both %s, so `%s` has nothing to scale."
                    .formatted(least.get(), policy.resource().logicalId()));
          }
        });
  }

  /** What stands in the template; a parameter's default may be another one tomorrow. */
  private static Optional<String> literal(Properties block, String key) {
    return block.map().get(key).flatMap(value -> value.text());
  }
}
