package dev.rigc.rule.template.parameter;

import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.EntryNames;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** A template has at most 200 parameters. */
final class ParameterCountRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN2010",
              "A template has at most 200 parameters.",
              "CloudFormation refuses more.",
              Pages.LIMITS)
          .withExample("(201 parameters)")
          .withCounterparts("E2010");

  ParameterCountRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    EntryNames.count("Parameters", 200, arguments);
  }
}
