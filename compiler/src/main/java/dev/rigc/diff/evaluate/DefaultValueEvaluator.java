package dev.rigc.diff.evaluate;

import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.change.UpdateRules;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Reports properties that are added with the value they have anyway. */
final class DefaultValueEvaluator implements DiffEvaluator {
  private static final RuleInfo DEFAULTED =
      RuleInfo.note(
              "DIF1009",
              "A value that the service uses anyway is not written later.",
              "CloudFormation compares templates, not resources, so that it may replace a resource for a value that it has already.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html")
          .withExample("Database (AWS::RDS::DBInstance)   StorageEncrypted: – → false");

  @Override
  public List<RuleInfo> infos() {
    return List.of(DEFAULTED);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    difference
        .resources()
        .filter(one -> one.effect().isReplacement())
        .forEach(
            one ->
                one.properties().stream()
                    .filter(property -> UpdateRules.isDefaultOnly(one.type(), property))
                    .forEach(
                        property ->
                            insights
                                .add(
                                    DEFAULTED,
                                    one,
                                    property.path(),
                                    "In %s %s, which is what the service uses without it."
                                        .formatted(Clause.name(one), Clause.change(property)))
                                .hint("Leave it as it was.")));
  }
}
