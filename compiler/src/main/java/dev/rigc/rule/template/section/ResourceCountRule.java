package dev.rigc.rule.template.section;

import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.EntryNames;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** A template has at most 500 resources. */
final class ResourceCountRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3008",
              "A template has at most 500 resources.",
              "CloudFormation refuses more.",
              Pages.LIMITS)
          .withExample("(501 resources)")
          .withCounterparts("E3010");

  ResourceCountRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    EntryNames.count("Resources", 500, arguments);
  }
}
