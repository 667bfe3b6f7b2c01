package dev.rigc.rule.template.reference;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.ConditionRef;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** A condition that others name is a condition of the template. */
final class ConditionNamesRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN8007",
              "A condition that others name is a condition of the template.",
              "CloudFormation refuses a template that names a condition it does not define.",
              Pages.CONDITIONS)
          .withExample("!Condition IsProd")
          .withCounterparts("E8007", "E8002");

  ConditionNamesRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (FunctionUse use : arguments.template().functions()) {
      if (use.function() instanceof ConditionRef reference) {
        ConditionName.check(reference.argument(), arguments);
      }
    }
  }
}
