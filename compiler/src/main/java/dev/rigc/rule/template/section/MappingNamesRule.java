package dev.rigc.rule.template.section;

import dev.rigc.cfn.Mapping;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.EntryNames;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** A mapping's name has letters and digits only, at most 255. */
final class MappingNamesRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN7002",
              "A mapping's name has letters and digits only, at most 255.",
              "CloudFormation refuses other names.",
              Pages.LIMITS)
          .withExample("region-map: {us-east-1: {Ami: ami-1}}")
          .withCounterparts("E7002");

  MappingNamesRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Mapping mapping : arguments.template().mappings().values()) {
      EntryNames.check("mapping", mapping.key(), arguments);
    }
  }
}
