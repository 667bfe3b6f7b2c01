package dev.rigc.rule.riglet.scaling;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** A number of copies that scaling makes meaningless is not written. */
final class UnusedTasksRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.note(
            "RIG2339",
            "An application whose scaling has a minimum needs no number of tasks.",
            "Scaling chooses how many copies run, between its bounds. `tasks` is only the default of"
                + " the minimum.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html")
        .withExample(
            "tasks: { production: 3 } with scaling: { min: { production: 2 }, max: { production: 9 }, cpu: 60 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (ScaledApplication scaled : ScaledApplication.active(context)) {
      NodePath tasks = context.origin(scaled.environment(), scaled.application(), "tasks");
      NodePath min = scaled.origin(context, "min");
      int count = scaled.environment().deployment(scaled.application()).tasks();
      if (context.places().has(tasks)
          && context.places().has(min)
          && context.isSound(tasks, min)
          && count != scaled.scaling().min()) {
        context
            .report(
                findings,
                info(),
                tasks,
                "The %s tasks of %s are not used: scaling runs %s to %s copies."
                    .formatted(
                        Grouped.of(count),
                        scaled.inWords(),
                        Grouped.of(scaled.scaling().min()),
                        Grouped.of(scaled.max())))
            .hint("Remove the number, or remove `min`, whose default it is.");
      }
    }
  }
}
