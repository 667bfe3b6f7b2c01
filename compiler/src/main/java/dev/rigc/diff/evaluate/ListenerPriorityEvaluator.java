package dev.rigc.diff.evaluate;

import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.deadlock.Deadlock;
import dev.rigc.diff.deadlock.Deadlock.PriorityTaken;
import dev.rigc.diff.deadlock.Deadlocks;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Reports priorities of listener rules that are swapped. */
final class ListenerPriorityEvaluator implements DiffEvaluator {
  private static final RuleInfo TAKEN =
      RuleInfo.error(
              "DIF1103",
              "A priority is free when a rule takes it.",
              "A rule is given its new priority while the rule that had it still exists, and the load balancer refuses it.",
              "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetRulePriorities.html")
          .withExample("RuleOfWeb   Priority: 100 → 200, and `RuleOfApi`   Priority: 200 → 100");

  @Override
  public List<RuleInfo> infos() {
    return List.of(TAKEN);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    for (Deadlock deadlock : Deadlocks.in(difference)) {
      if (deadlock instanceof PriorityTaken found) {
        insights
            .add(
                TAKEN,
                found.rule(),
                "`%s` takes the priority %s, which `%s` of `%s` still has when it is updated."
                    .formatted(
                        found.rule().logicalId(),
                        found.priority(),
                        found.holder().logicalId(),
                        found.holder().stack().key()))
            .hint("Deploy it in stages: `rigc diff OLD NEW --stages FOLDER` writes them.");
      }
    }
  }
}
