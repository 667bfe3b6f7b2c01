package dev.rigc.rule.template.section;

import dev.rigc.cfn.TemplateRule;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.ConditionCheck;
import dev.rigc.rule.template.Form;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** A rule has assertions, and conditions decide. */
final class RulesFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1700",
              "A rule has assertions, and conditions decide.",
              "CloudFormation refuses a `Rules` section of another form.",
              Pages.RULES)
          .withExample("Rules:\n  Region: {Assert: true}")
          .withCounterparts("E1700", "E1701", "E1702");
  private static final Form FORM =
      Form.keys()
          .may("RuleCondition", Form.any())
          .must(
              "Assertions",
              Form.list(
                  Form.keys().must("Assert", Form.any()).may("AssertDescription", Form.text())));

  RulesFormRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (TemplateRule rule : arguments.template().rules().values()) {
      FORM.check(rule.value(), rule.name(), arguments);
      rule.body()
          .flatMap(body -> body.get("RuleCondition"))
          .ifPresent(value -> condition(value, arguments));
      rule.body().flatMap(body -> body.list("Assertions")).stream()
          .flatMap(list -> list.items().stream())
          .filter(MapValue.class::isInstance)
          .flatMap(item -> ((MapValue) item).get("Assert").stream())
          .forEach(value -> condition(value, arguments));
    }
  }

  private static void condition(Value value, Arguments arguments) {
    if (!ConditionCheck.isCondition(value)) {
      arguments
          .report(
              value.node(), "This must be a condition; it is %s.".formatted(arguments.words(value)))
          .hint("Compare with `!Equals [a, b]`, or `Fn::Contains`.");
    }
  }
}
