package dev.rigc.diff.evaluate;

import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.change.UpdateRules;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Reports updates that CloudFormation refuses. */
final class UnsupportedUpdateEvaluator implements DiffEvaluator {
  private static final RuleInfo REFUSED =
      RuleInfo.error(
              "DIF1012",
              "Only what CloudFormation can update is changed.",
              "The deployment fails at this resource and is rolled back.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html")
          .withExample("Volume (AWS::EC2::Volume)   AvailabilityZone: us-east-1a → us-east-1b");

  @Override
  public List<RuleInfo> infos() {
    return List.of(REFUSED);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    difference
        .resources()
        .filter(one -> one.before().isPresent() && one.after().isPresent())
        .forEach(
            one ->
                one.properties().stream()
                    .filter(property -> UpdateRules.of(one.model(), property).isRefused())
                    .forEach(
                        property ->
                            insights
                                .add(
                                    REFUSED,
                                    one,
                                    property.path(),
                                    "In %s %s: %s."
                                        .formatted(
                                            Clause.name(one),
                                            Clause.change(property),
                                            UpdateRules.of(one.model(), property).reason()))
                                .hint(
                                    "Declare it under another logical id, so that it is made anew.")));
  }
}
