package dev.rigc.diff.evaluate;

import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Reports resources of which only the tags differ. */
final class TagsEvaluator implements DiffEvaluator {
  private static final RuleInfo TAGS =
      RuleInfo.note(
          "DIF1010",
          "A change of nothing but tags is told apart.",
          "Tags are updated in place and nothing else happens, so a reviewer need not look further.",
          "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html");

  @Override
  public List<RuleInfo> infos() {
    return List.of(TAGS);
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
  }
}
