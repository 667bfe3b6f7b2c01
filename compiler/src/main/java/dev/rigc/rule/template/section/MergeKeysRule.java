package dev.rigc.rule.template.section;

import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.yaml.Node;

/** Mappings are written out, not merged. */
final class MergeKeysRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN1100",
              "Mappings are written out, not merged.",
              "CloudFormation itself does not know YAML's merge keys. Only `aws cloudformation package` writes them out before it uploads a template.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html")
          .withExample("prod: {<<: *defaults, Size: 3}")
          .withCounterparts("W1100");

  MergeKeysRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Node key : arguments.template().mergeKeys()) {
      arguments
          .report(key, "CloudFormation does not know the merge key `<<`.")
          .hint("Write the entries out, or deploy the output of `aws cloudformation package`.");
    }
  }
}
