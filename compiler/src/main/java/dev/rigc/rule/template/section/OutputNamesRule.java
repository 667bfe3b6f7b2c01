package dev.rigc.rule.template.section;

import dev.rigc.cfn.Output;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.EntryNames;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** An output's name has letters and digits only, at most 255. */
final class OutputNamesRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN6004",
              "An output's name has letters and digits only, at most 255.",
              "CloudFormation refuses other names.",
              Pages.LIMITS)
          .withExample("vpc-id: {Value: !Ref Vpc}")
          .withCounterparts("E6004", "E6011");

  OutputNamesRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Output output : arguments.template().outputs().values()) {
      EntryNames.check("output", output.key(), arguments);
    }
  }
}
