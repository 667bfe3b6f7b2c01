package dev.rigc.rule.template.reference;

import dev.rigc.cfn.Output;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** An output's condition is a condition of the template. */
final class OutputConditionRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN6005",
              "An output's condition is a condition of the template.",
              "CloudFormation refuses a template that names a condition it does not define.",
              Pages.CONDITIONS)
          .withExample("Condition: IsProd")
          .withCounterparts("E6005");

  OutputConditionRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Output output : arguments.template().outputs().values()) {
      output
          .body()
          .flatMap(body -> body.get("Condition"))
          .ifPresent(value -> ConditionName.check(value, arguments));
    }
  }
}
