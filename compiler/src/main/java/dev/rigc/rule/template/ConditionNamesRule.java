package dev.rigc.rule.template;

import dev.rigc.cfn.ConditionRef;
import dev.rigc.cfn.FunctionUse;
import dev.rigc.rule.RuleInfo;

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
  void check(Arguments arguments) {
    for (FunctionUse use : arguments.template().functions()) {
      if (use.function() instanceof ConditionRef reference) {
        ConditionName.check(reference.argument(), arguments);
      }
    }
  }
}
