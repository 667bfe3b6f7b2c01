package dev.rigc.rule.template.parameter;

import dev.rigc.cfn.Parameter;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.EntryNames;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** A parameter's name has letters and digits only, at most 255. */
final class ParameterNamesRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN2003",
              "A parameter's name has letters and digits only, at most 255.",
              "CloudFormation refuses other names.",
              Pages.LIMITS)
          .withExample("my-stage: {Type: String}")
          .withCounterparts("E2003", "E2011");

  ParameterNamesRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Parameter parameter : arguments.template().parameters().values()) {
      EntryNames.check("parameter", parameter.key(), arguments);
    }
  }
}
