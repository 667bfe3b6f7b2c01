package dev.rigc.diff.evaluate;

import dev.rigc.diff.change.Kind;
import dev.rigc.diff.change.StackDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Reports stacks that the new side no longer has. */
final class StackRemovalEvaluator implements DiffEvaluator {
  private static final RuleInfo REMOVED =
      RuleInfo.warning(
              "DIF1007",
              "A stack that is dropped is also deleted.",
              "No deployment of the new side touches a stack that it does not have: it stays, with all its cost, until it is deleted.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-console-delete-stack.html")
          .withExample("shop-staging-app-web   is in the old riglet.json only");

  @Override
  public List<RuleInfo> infos() {
    return List.of(REMOVED);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    for (StackDifference stack : difference.stacks()) {
      if (stack.kind() == Kind.REMOVED) {
        insights
            .add(
                REMOVED,
                stack,
                "The stack `%s` is no longer there. If deployed, it keeps running with %s."
                    .formatted(stack.key(), resources(stack.resources().size())))
            .hint("Delete it once nothing imports its exports.");
      }
    }
  }

  private static String resources(int count) {
    return count == 1 ? "its only resource" : "its %s resources".formatted(count);
  }
}
