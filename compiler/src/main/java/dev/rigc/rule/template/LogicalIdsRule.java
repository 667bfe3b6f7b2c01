package dev.rigc.rule.template;

import dev.rigc.cfn.Resource;
import dev.rigc.rule.RuleInfo;

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
  void check(Arguments arguments) {
    for (Resource resource : arguments.template().resources().values()) {
      EntryNames.check("logical id", resource.key(), arguments);
    }
  }
}
