package dev.rigc.rule.template.section;

import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.EntryNames;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** A template has at most 200 outputs. */
final class OutputCountRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN6010",
              "A template has at most 200 outputs.",
              "CloudFormation refuses more.",
              Pages.LIMITS)
          .withExample("(201 outputs)")
          .withCounterparts("E6010");

  OutputCountRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    EntryNames.count("Outputs", 200, arguments);
  }
}
