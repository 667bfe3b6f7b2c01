package dev.rigc.rule.resource.iam;

import dev.rigc.cfn.Resource;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.resource.SecurityPages;
import java.util.List;

/** Stacks make no lasting keys. */
final class AccessKeysAreNotMadeRule implements Rule<TemplateContext> {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "SEC1018",
              "A stack does not create access keys.",
              "An access key never expires, and its secret can be read by whoever may"
                  + " describe what the stack hands on. Roles give keys that end.",
              SecurityPages.IAM_BEST_PRACTICES)
          .withExample("Type: AWS::IAM::AccessKey\n");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    for (Resource resource : context.resources("AWS::IAM::AccessKey")) {
      findings
          .add(
              INFO,
              resource.key(),
              "`%s` is a key that never ends by itself.".formatted(resource.logicalId()))
          .resource(resource.logicalId())
          .hint("Let the one who needs it assume a role.");
    }
  }
}
