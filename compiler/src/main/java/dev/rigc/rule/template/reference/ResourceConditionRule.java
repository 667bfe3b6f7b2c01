package dev.rigc.rule.template.reference;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** A resource's condition is a condition of the template. */
final class ResourceConditionRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3015",
              "A resource's condition is a condition of the template.",
              "CloudFormation refuses a template that names a condition it does not define.",
              Pages.CONDITIONS)
          .withExample("Condition: IsProd")
          .withCounterparts("E3015");

  ResourceConditionRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Resource resource : arguments.template().resources().values()) {
      Value value = resource.find("Condition");
      if (value != null) {
        ConditionName.check(value, arguments);
      }
    }
  }
}
