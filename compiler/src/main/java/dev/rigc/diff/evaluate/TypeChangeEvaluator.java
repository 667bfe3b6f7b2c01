package dev.rigc.diff.evaluate;

import dev.rigc.diff.change.SystemDifference;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Reports logical ids whose type changes. */
final class TypeChangeEvaluator implements DiffEvaluator {
  private static final RuleInfo TYPE =
      RuleInfo.error(
              "DIF1013",
              "A logical id keeps its type.",
              "CloudFormation refuses to update a resource to another type.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/resources-section-structure.html")
          .withExample("Jobs   Type: AWS::SNS::Topic → AWS::SQS::Queue");

  @Override
  public List<RuleInfo> infos() {
    return List.of(TYPE);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    difference
        .resources()
        .filter(one -> one.before().isPresent() && one.after().isPresent())
        .filter(one -> !one.before().get().type().equals(one.type()))
        .forEach(
            one ->
                insights
                    .add(
                        TYPE,
                        one,
                        "",
                        "`%s` was of the type %s and is of the type %s."
                            .formatted(
                                one.logicalId(), one.before().orElseThrow().type(), one.type()))
                    .hint("Give the new resource another logical id."));
  }
}
