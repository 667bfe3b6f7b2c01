package dev.rigc.diff.evaluate;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diff.change.Kind;
import dev.rigc.diff.change.StackDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.deadlock.Deadlock;
import dev.rigc.diff.deadlock.Deadlock.StackInUse;
import dev.rigc.diff.deadlock.Deadlocks;
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

  private static final RuleInfo IN_USE =
      RuleInfo.error(
              "DIF1107",
              "A stack that is dropped exports nothing that is in use.",
              "CloudFormation refuses to delete a stack as long as another stack imports one of its exports.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html")
          .withExample(
              "shop-network   is in the old riglet.json only, and shop-web imports shop--VpcId");

  @Override
  public List<RuleInfo> infos() {
    return List.of(REMOVED, IN_USE);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    for (Deadlock deadlock : Deadlocks.in(difference)) {
      if (deadlock instanceof StackInUse found) {
        inUse(difference, found, insights);
      }
    }
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

  private static void inUse(SystemDifference difference, StackInUse found, Insights insights) {
    difference.stacks().stream()
        .filter(stack -> stack.key().equals(found.stack().key()))
        .forEach(
            stack ->
                insights
                    .add(
                        IN_USE,
                        stack,
                        "The stack `%s` is dropped, and its export `%s` is still imported by %s, so that it cannot be deleted."
                            .formatted(
                                stack.key(), found.export(), Phrases.quotedAnd(found.importers())))
                    .hint(
                        "Keep the stack, or let another stack export the value under another name and import that."));
  }

  private static String resources(int count) {
    return count == 1 ? "its only resource" : "its %s resources".formatted(count);
  }
}
