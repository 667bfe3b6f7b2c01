package dev.rigc.diff.evaluate;

import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.deadlock.Deadlock;
import dev.rigc.diff.deadlock.Deadlock.NameTaken;
import dev.rigc.diff.deadlock.Deadlocks;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Reports resources that must be replaced and have a fixed name. */
final class FixedNameEvaluator implements DiffEvaluator {
  private static final RuleInfo NAMED =
      RuleInfo.error(
              "DIF1105",
              "What must be replaced has no fixed name.",
              "The new resource is made before the old one is deleted, and CloudFormation refuses two of the same name.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html")
          .withExample(
              "Targets (AWS::ElasticLoadBalancingV2::TargetGroup)   Name: web, Port: 80 → 8080");

  @Override
  public List<RuleInfo> infos() {
    return List.of(NAMED);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    for (Deadlock deadlock : Deadlocks.in(difference)) {
      if (deadlock instanceof NameTaken found) {
        insights
            .add(
                NAMED,
                found.resource(),
                "`%s` must be replaced, and its %s `%s` is taken as long as the old one is there."
                    .formatted(found.resource().logicalId(), found.property(), found.name()))
            .hint(
                "Give it another name, or deploy it in stages: `rigc diff OLD NEW --stages FOLDER` writes them.");
      }
    }
  }
}
