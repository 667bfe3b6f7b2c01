package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.Or;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.ConditionCheck;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;

/** An Or is given two to ten conditions. */
final class OrFormRule extends FunctionRule<Or> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN8006",
              "An Or is given two to ten conditions.",
              "CloudFormation refuses an Fn::Or of another form.",
              Pages.CONDITION_FUNCTIONS)
          .withExample("!Or [!Condition IsProd]")
          .withCounterparts("E8006");

  OrFormRule() {
    super(Or.class, INFO);
  }

  @Override
  protected void check(Or function, FunctionUse use, Arguments arguments) {
    arguments
        .list(function, 2, 10, "conditions")
        .ifPresent(
            items -> items.forEach(item -> ConditionCheck.operand(item, function, arguments)));
  }
}
