package dev.rigc.diff.evaluate;

import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.Kind;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Reports resources that are, or may be, replaced. */
final class ReplacementEvaluator implements DiffEvaluator {
  private static final RuleInfo WILL =
      RuleInfo.warning(
              "DIF1001",
              "A replacement is seen before it is deployed.",
              "A resource that is replaced gets a new identity, and what it held is gone with the old one unless a policy keeps it.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html")
          .withExample("Vpc (AWS::EC2::VPC)   CidrBlock: 10.0.0.0/16 → 10.1.0.0/16");
  private static final RuleInfo MAY =
      RuleInfo.note(
              "DIF1002",
              "A possible replacement is seen before it is deployed.",
              "Whether the resource is replaced depends on what only AWS knows; a change set of the stack tells.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html")
          .withExample("Vpc (AWS::EC2::VPC)   CidrBlock: 10.0.0.0/16 → ${the parameter Block}");

  @Override
  public List<RuleInfo> infos() {
    return List.of(WILL, MAY);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    difference
        .resources()
        .filter(one -> one.kind() != Kind.ADDED && one.effect().isReplacement())
        .forEach(
            one -> {
              boolean will = one.effect() == Effect.WILL_REPLACE;
              String message =
                  "%s %s be replaced: %s."
                      .formatted(Clause.name(one), will ? "will" : "may", Clause.because(one));
              insights.add(will ? WILL : MAY, one, Clause.property(one), message);
            });
  }
}
