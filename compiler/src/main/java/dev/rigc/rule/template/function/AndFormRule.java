package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.And;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.ConditionCheck;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;

/** An And is given two to ten conditions. */
final class AndFormRule extends FunctionRule<And> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN8004",
              "An And is given two to ten conditions.",
              "CloudFormation refuses an Fn::And of another form.",
              Pages.CONDITION_FUNCTIONS)
          .withExample("!And [!Condition IsProd]")
          .withCounterparts("E8004");

  AndFormRule() {
    super(And.class, INFO);
  }

  @Override
  protected void check(And function, FunctionUse use, Arguments arguments) {
    arguments
        .list(function, 2, 10, "conditions")
        .ifPresent(
            items -> items.forEach(item -> ConditionCheck.operand(item, function, arguments)));
  }
}
