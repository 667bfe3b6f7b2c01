package dev.rigc.rule.riglet.rollout;

import dev.rigc.model.application.Rollout;
import dev.rigc.model.application.Rollout.Strategy;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** The numbers of a deployment are within the limits of ECS. */
final class RolloutNumbersRule implements RigletRule {
  private static final NumberRange MINUTES = new NumberRange(0, 1_440, " minutes");
  private static final NumberRange SHARE = new NumberRange(1, 100, " percent");
  private static final NumberRange STEP = new NumberRange(3, 100, " percent");
  private static final NumberRange ERRORS = new NumberRange(0, 1_000_000);

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2440",
            "The numbers of a deployment are within the limits of ECS.",
            "ECS waits up to 1,440 minutes; a linear step is at least 3 percent of the requests.",
            "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html")
        .withExample("deployment: { strategy: linear, percent: 2 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (RolledOut each : RolledOut.all(context)) {
      Rollout rollout = each.rollout();
      NumberRange share = rollout.strategy() == Strategy.LINEAR ? STEP : SHARE;
      check(context, findings, each, "bakeTime", MINUTES, rollout.bakeTime());
      check(context, findings, each, "percent", share, rollout.percent());
      check(context, findings, each, "interval", MINUTES, rollout.interval());
      check(context, findings, each, "serverErrors", ERRORS, rollout.serverErrors());
    }
  }

  private void check(
      RigletContext context,
      Findings findings,
      RolledOut rolledOut,
      String key,
      NumberRange range,
      int value) {
    range.check(context, findings, info(), rolledOut.origin(context, key), value);
  }
}
