package dev.rigc.rule.riglet.scaling;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** The fewest copies are no more than the most. */
final class ScalingBoundsRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2330",
            "The minimum of scaling is at most its maximum.",
            "Application Auto Scaling refuses a minimum capacity above the maximum. Without `min`,"
                + " the minimum is the number of tasks of the environment.",
            "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html")
        .withExample("tasks: { production: 3 } with scaling: { max: { production: 2 }, cpu: 60 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (ScaledApplication scaled : ScaledApplication.active(context)) {
      NodePath max = scaled.origin(context, "max");
      NodePath min = scaled.origin(context, "min");
      NodePath tasks = context.origin(scaled.environment(), scaled.application(), "tasks");
      boolean isWritten = context.places().has(min);
      if (scaled.scaling().min() > scaled.max()
          && ScalingRangeRule.MIN.holds(scaled.scaling().min())
          && ScalingRangeRule.MAX.holds(scaled.max())
          && context.isSound(max, min, tasks)) {
        context
            .report(
                findings,
                info(),
                max,
                "The minimum of %s is %s%s, but its maximum is %s."
                    .formatted(
                        scaled.inWords(),
                        Grouped.of(scaled.scaling().min()),
                        isWritten ? "" : ", its number of tasks",
                        Grouped.of(scaled.max())))
            .hint(
                "Raise `max` to at least %s, or %s."
                    .formatted(
                        scaled.scaling().min(), isWritten ? "lower `min`" : "set a lower `min`"));
      }
    }
  }
}
