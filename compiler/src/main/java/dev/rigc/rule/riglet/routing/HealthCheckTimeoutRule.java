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

/** A health check has failed before the next one starts. */
final class HealthCheckTimeoutRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2106",
            "The timeout of a health check is less than the interval.",
            "Elastic Load Balancing refuses a check that may still wait when the next one starts.",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html")
        .withExample("targetGroup: { interval: 10, timeout: 10 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Application application : context.applications()) {
      TargetGroup group = application.targetGroup();
      NodePath path = context.path(application).key("targetGroup");
      if (group.timeout() >= group.interval()
          && NumberRange.of(SettingRange.HEALTH_CHECK_TIMEOUT).holds(group.timeout())
          && NumberRange.of(SettingRange.HEALTH_CHECK_INTERVAL).holds(group.interval())
          && context.isSound(path.key("timeout"), path.key("interval"))) {
        context
            .report(
                findings,
                info(),
                context.places().has(path.key("timeout"))
                    ? path.key("timeout")
                    : path.key("interval"),
                "The health check of `%s` waits %s seconds for an answer, and the next one starts after %s."
                    .formatted(application.name(), group.timeout(), group.interval()))
            .hint(
                "Use a `timeout` of %s or less, or an `interval` of %s or more."
                    .formatted(group.interval() - 1, group.timeout() + 1));
      }
    }
  }
}
