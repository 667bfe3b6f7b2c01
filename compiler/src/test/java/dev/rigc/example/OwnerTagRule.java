package dev.rigc.example;

import dev.rigc.cfn.Resource;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** A house rule: every bucket has tags. */
final class OwnerTagRule implements Rule<TemplateContext> {
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "HSE0001",
          "Every bucket has tags.",
          "Accounting sends the bill of a bucket without tags to nobody.",
          "https://example.com/house-rules#tags");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(TemplateContext subject, Findings findings) {
    for (Resource resource : subject.template().resources().values()) {
      if (resource.type().equals("AWS::S3::Bucket") && resource.property("Tags").isEmpty()) {
        findings
            .add(
                INFO,
                resource.key(),
                "The bucket `%s` has no tags.".formatted(resource.logicalId()))
            .resource(resource.logicalId())
            .hint("Add `Tags`.");
      }
    }
  }
}
