package dev.rigc.rule.template.section;

import dev.rigc.cfn.Resource;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.EntryNames;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** A logical id has letters and digits only, at most 255. */
final class LogicalIdsRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3000",
              "A logical id has letters and digits only, at most 255.",
              "CloudFormation refuses other names.",
              Pages.RESOURCES)
          .withExample("my-bucket: {Type: AWS::S3::Bucket}")
          .withCounterparts("E3001");

  LogicalIdsRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Resource resource : arguments.template().resources().values()) {
      EntryNames.check("logical id", resource.key(), arguments);
    }
  }
}
