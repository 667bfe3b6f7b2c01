package dev.rigc.rule.riglet.rollout;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.model.application.Rollout;
import dev.rigc.model.application.Rollout.Strategy;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.EnvironmentFindings;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** A deployment is complete before CloudFormation gives up on it. */
final class RolloutTimeRule implements RigletRule {
  /**
   * How many minutes CloudFormation waits for a service (<a
   * href="https://repost.aws/knowledge-center/cloudformation-ecs-service-stabilize">to
   * stabilize</a>).
   */
  private static final int MINUTES = 180;

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2445",
            "A deployment takes less than three hours.",
            "CloudFormation waits three hours for a service to become stable, bake time included, and"
                + " then rolls the stack back.",
            "https://repost.aws/knowledge-center/cloudformation-ecs-service-stabilize")
        .withExample("deployment: { strategy: linear, percent: 5, interval: 10 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    EnvironmentFindings found = new EnvironmentFindings();
    for (RolledOut each : RolledOut.shifting(context)) {
      Rollout rollout = each.rollout();
      if (rollout.minutes() >= MINUTES
          && context.isSound(
              each.origin(context, "bakeTime"),
              each.origin(context, "percent"),
              each.origin(context, "interval"))) {
        found.add(
            each.environment(),
            info(),
            each.origin(context, "strategy"),
            "A deployment of %s takes at least %s minutes (%s), and CloudFormation waits %s."
                .formatted(each.inWords(), Grouped.of(rollout.minutes()), sum(rollout), MINUTES),
            "Lower `interval` or `bakeTime`, or raise `percent`.");
      }
    }
    found.report(context, findings);
  }

  private static String sum(Rollout rollout) {
    int waits =
        rollout.strategy() == Strategy.BLUE_GREEN || rollout.interval() == 0
            ? 0
            : (rollout.minutes() - rollout.bakeTime()) / rollout.interval();
    return waits == 0
        ? "`bakeTime`"
        : "%s × `interval` %s + `bakeTime` %s"
            .formatted(waits, rollout.interval(), rollout.bakeTime());
  }
}
