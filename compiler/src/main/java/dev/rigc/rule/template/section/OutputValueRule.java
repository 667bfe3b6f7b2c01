package dev.rigc.rule.template.section;

import dev.rigc.cfn.Output;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.If;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Transform;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.ConditionCheck;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** An output's value is text. */
final class OutputValueRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN6101",
              "An output's value is text.",
              "CloudFormation refuses an output whose value is a list or a mapping; join a list to a text first.",
              Pages.OUTPUTS)
          .withExample("Subnets: {Value: !Split [',', !Ref Subnets]}")
          .withCounterparts("E6101");

  OutputValueRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Output output : arguments.template().outputs().values()) {
      output
          .value()
          .filter(value -> !arguments.template().mayGrow() || !(value instanceof Function))
          .filter(value -> !(value instanceof Scalar))
          .ifPresent(value -> text(value, arguments));
    }
  }

  /** Every branch of a choice must be text. */
  private static void text(Value value, Arguments arguments) {
    if (value instanceof If choice
        && choice.whenTrue().isPresent()
        && choice.whenFalse().isPresent()) {
      text(choice.whenTrue().get(), arguments);
      text(choice.whenFalse().get(), arguments);
    } else if (!ConditionCheck.isCondition(value) || value instanceof Transform) {
      arguments.text(value, "The value of an output");
    }
  }
}
