package dev.rigc.diff.evaluate;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diff.change.OutputDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.deadlock.Deadlock;
import dev.rigc.diff.deadlock.Deadlock.ExportInUse;
import dev.rigc.diff.deadlock.Deadlocks;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Reports exports that are in use and cannot be touched in one step. */
final class ExportEvaluator implements DiffEvaluator {
  private static final RuleInfo GONE =
      RuleInfo.error(
              "DIF1101",
              "An export that is in use stays.",
              "CloudFormation refuses to remove or rename an export as long as a stack imports it.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html")
          .withExample("Outputs.VpcId   Export.Name: shop--VpcId → mall--VpcId");
  private static final RuleInfo CHANGED =
      RuleInfo.error(
              "DIF1102",
              "An export that is in use keeps its value.",
              "CloudFormation refuses to change the value of an export as long as a stack imports it.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html")
          .withExample("Outputs.VpcId   Value: !Ref Vpc, and `Vpc` will be replaced");

  @Override
  public List<RuleInfo> infos() {
    return List.of(GONE, CHANGED);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    for (Deadlock deadlock : Deadlocks.in(difference)) {
      if (deadlock instanceof ExportInUse found) {
        OutputDifference output = found.output();
        String message =
            "The export `%s` of `%s` %s, and %s it."
                .formatted(
                    output.exportBefore(),
                    found.stack().key(),
                    found.isGone()
                        ? "is no longer there"
                        : (output.isCertain() ? "gets" : "may get")
                            + " another value ("
                            + output.causes().get(0).line()
                            + ")",
                    Phrases.quotedAnd(found.importers())
                        + (found.importers().size() == 1 ? " imports" : " import"));
        difference.stacks().stream()
            .filter(stack -> stack.key().equals(found.stack().key()))
            .forEach(
                stack ->
                    insights
                        .add(found.isGone() ? GONE : CHANGED, stack, output.name(), message)
                        .hint(
                            "Deploy it in stages: `rigc diff OLD NEW --stages FOLDER` writes them."));
      }
    }
  }
}
