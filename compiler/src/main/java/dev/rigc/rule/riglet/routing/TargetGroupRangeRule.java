package dev.rigc.rule.riglet.routing;

import dev.rigc.cfn.spec.fact.SettingRange;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.TargetGroup;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.Optional;

/** The numbers of a target group are such as AWS takes. */
final class TargetGroupRangeRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2105",
            "The times and counts of a target group are in the ranges of Elastic Load Balancing.",
            "The deployment fails at any other number.",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html")
        .withExample("targetGroup: { interval: 2 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Application application : context.applications()) {
      NodePath path = context.path(application).key("targetGroup");
      TargetGroup group = application.targetGroup();
      new Keys(context, findings, path)
          .check("interval", SettingRange.HEALTH_CHECK_INTERVAL, group.interval())
          .check("timeout", SettingRange.HEALTH_CHECK_TIMEOUT, group.timeout())
          .check("healthyAfter", SettingRange.HEALTH_CHECK_COUNT, group.healthyAfter())
          .check("unhealthyAfter", SettingRange.HEALTH_CHECK_COUNT, group.unhealthyAfter())
          .check(
              "deregistrationDelay", SettingRange.DEREGISTRATION_DELAY, group.deregistrationDelay())
          .check("slowStart", SettingRange.SLOW_START, group.slowStart())
          .check("stickiness", SettingRange.STICKINESS, group.stickiness());
    }
  }

  /** The keys of one target group. */
  private final class Keys {
    private final RigletContext context;
    private final Findings findings;
    private final NodePath path;

    Keys(RigletContext context, Findings findings, NodePath path) {
      this.context = context;
      this.findings = findings;
      this.path = path;
    }

    Keys check(String key, SettingRange range, Optional<Integer> value) {
      value.ifPresent(number -> check(key, range, number));
      return this;
    }

    Keys check(String key, SettingRange range, int value) {
      NumberRange.of(range).check(context, findings, info(), path.key(key), value);
      return this;
    }
  }
}
