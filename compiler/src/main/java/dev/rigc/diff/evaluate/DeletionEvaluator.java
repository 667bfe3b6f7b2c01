package dev.rigc.diff.evaluate;

import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Reports resources that are deleted. */
final class DeletionEvaluator implements DiffEvaluator {
  private static final RuleInfo DELETED =
      RuleInfo.warning(
              "DIF1005",
              "A deletion is seen before it is deployed.",
              "A resource that is no longer in the template is deleted when the stack is updated.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html")
          .withExample("Topic (AWS::SNS::Topic)   is in the old template only");

  @Override
  public List<RuleInfo> infos() {
    return List.of(DELETED);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    difference
        .resources()
        .filter(one -> one.effect() == Effect.DELETE)
        .forEach(
            one ->
                insights.add(
                    DELETED,
                    one,
                    "",
                    "%s will be deleted%s."
                        .formatted(
                            Clause.name(one),
                            one.gravest().get(0).reason().isEmpty()
                                ? ""
                                : " " + one.gravest().get(0).reason())));
  }
}
