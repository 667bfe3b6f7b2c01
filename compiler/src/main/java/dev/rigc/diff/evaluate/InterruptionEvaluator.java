package dev.rigc.diff.evaluate;

import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Reports resources that may stop working for a while. */
final class InterruptionEvaluator implements DiffEvaluator {
  private static final RuleInfo INTERRUPTED =
      RuleInfo.note(
              "DIF1006",
              "A possible interruption is seen before it is deployed.",
              "The resource is updated in place and may not work meanwhile.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html")
          .withExample("Host (AWS::EC2::Instance)   InstanceType: t3.small → t3.medium");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INTERRUPTED);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    difference
        .resources()
        .filter(one -> one.effect() == Effect.MAY_INTERRUPT)
        .forEach(
            one ->
                insights.add(
                    INTERRUPTED,
                    one,
                    Clause.property(one),
                    "%s may be interrupted: %s.".formatted(Clause.name(one), Clause.because(one))));
  }
}
