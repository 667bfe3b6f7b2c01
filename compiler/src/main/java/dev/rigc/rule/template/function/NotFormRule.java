package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.Not;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.ConditionCheck;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;

/** A Not is given one condition. */
final class NotFormRule extends FunctionRule<Not> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN8005",
              "A Not is given one condition.",
              "CloudFormation refuses an Fn::Not of another form.",
              Pages.CONDITION_FUNCTIONS)
          .withExample("!Not [!Condition A, !Condition B]")
          .withCounterparts("E8005");

  NotFormRule() {
    super(Not.class, INFO);
  }

  @Override
  protected void check(Not function, FunctionUse use, Arguments arguments) {
    arguments
        .list(function, 1, 1, "a condition")
        .ifPresent(
            items -> items.forEach(item -> ConditionCheck.operand(item, function, arguments)));
  }
}
