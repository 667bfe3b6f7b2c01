package dev.rigc.diff.evaluate;

import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.StackDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.change.TagDifference;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Reports resources of which only the tags differ, and stacks whose tags differ. */
final class TagsEvaluator implements DiffEvaluator {
  private static final RuleInfo TAGS =
      RuleInfo.note(
              "DIF1010",
              "A change of nothing but tags is told apart.",
              "Tags are updated in place and nothing else happens, so a reviewer need not look further.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html")
          .withExample("Topic (AWS::SNS::Topic)   Tags[Key=team].Value: shop → mall");

  private static final RuleInfo STACK_TAGS =
      RuleInfo.note(
              "DIF1014",
              "A change of a stack's tags is seen before it is deployed.",
              "CloudFormation gives the tags of a stack to the resources in it that take tags, which updates resources whose part of the template is as before.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html")
          .withExample("shop-staging-app-web   Tags.team: shop → mall");

  @Override
  public List<RuleInfo> infos() {
    return List.of(TAGS, STACK_TAGS);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    difference
        .resources()
        .filter(ResourceDifference::isTagsOnly)
        .forEach(
            one ->
                insights.add(
                    TAGS,
                    one,
                    "Tags",
                    "Nothing but tags of %s changes.".formatted(Clause.name(one))));
    difference.stacks().stream()
        .filter(stack -> !stack.tags().isEmpty())
        .forEach(stack -> insights.add(STACK_TAGS, stack, message(stack)));
  }

  private static String message(StackDifference stack) {
    List<String> keys = stack.tags().stream().map(TagDifference::key).toList();
    long tagged =
        stack.model().resources().values().stream().filter(TagsEvaluator::takesTags).count();
    return "The %s %s of the stack `%s` %s: CloudFormation gives the tags of a stack to those of its resources that take tags (here %s of %s)."
        .formatted(
            keys.size() == 1 ? "tag" : "tags",
            Phrases.quotedAnd(keys),
            stack.key(),
            keys.size() == 1 ? "changes" : "change",
            tagged,
            stack.model().resources().size());
  }

  private static boolean takesTags(ResourceModel resource) {
    return ResourceSpecs.bundled().find(resource.type()).flatMap(ResourceSpec::tagging).isPresent();
  }
}
