package dev.rigc.rule.resource;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.Sub;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleInfo.Audience;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** An ARN that is put together takes its partition from AWS as well. */
final class PartitionRule implements Rule<TemplateContext> {
  private static final RuleInfo INFO =
      RuleInfo.note(
              "CFN3915",
              "An ARN that is built with `Fn::Sub` uses `${AWS::Partition}`.",
              "In the regions of China and of the US government partitions are called otherwise, and"
                  + " a template that says `aws` fails there.",
              "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html")
          .withExample("!Sub 'arn:aws:s3:::${Bucket}/*'")
          .withCounterparts("I3042")
          .withAudience(Audience.ON_REQUEST);

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    for (FunctionUse use : context.template().functions()) {
      if (use.function() instanceof Sub sub
          && use.resource().isPresent()
          && !sub.parts().placeholders().isEmpty()
          && sub.template().filter(text -> text.text().startsWith("arn:aws:")).isPresent()) {
        findings
            .add(INFO, sub.template().get(), "The partition of this ARN is always `aws`.")
            .resource(use.resource().get().logicalId())
            .hint("Write `arn:${AWS::Partition}:`.");
      }
    }
  }
}
