package dev.rigc.diff.evaluate;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.Fate;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Reports data that is, or may be, lost. */
final class DataEvaluator implements DiffEvaluator {
  private static final RuleInfo LOST =
      RuleInfo.error(
              "DIF1003",
              "No data is lost without a decision.",
              "A resource that holds data is replaced or deleted and no policy keeps the data or makes a snapshot.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html")
          .withExample("Database (AWS::RDS::DBInstance)   StorageEncrypted: false → true");
  private static final RuleInfo MAY =
      RuleInfo.warning(
              "DIF1004",
              "Data that may be lost is seen before a deployment.",
              "A resource that holds data may be replaced and no policy keeps the data or makes a snapshot.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html")
          .withExample(
              "Sessions (AWS::DynamoDB::Table)   TableName: sessions → ${the parameter Name}");

  @Override
  public List<RuleInfo> infos() {
    return List.of(LOST, MAY);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    difference
        .resources()
        .filter(one -> one.fate() == Fate.LOST)
        .forEach(
            one -> {
              boolean may = one.effect() == Effect.MAY_REPLACE;
              boolean isGone = one.after().isEmpty();
              String message =
                  "The data of %s in the stack %s %s lost: it %s be %s, and its %s does not keep it."
                      .formatted(
                          Clause.name(one),
                          Phrases.quoted(one.stack()),
                          may ? "may be" : "is",
                          may ? "may" : "will",
                          isGone ? "deleted" : "replaced",
                          isGone ? "DeletionPolicy" : "UpdateReplacePolicy");
              insights
                  .add(may ? MAY : LOST, one, Clause.property(one), message)
                  .hint(
                      isGone
                          ? "Deploy the old template with `DeletionPolicy: Retain` on it first."
                          : "Set `UpdateReplacePolicy: Retain`, or keep the property as it was.");
            });
  }
}
