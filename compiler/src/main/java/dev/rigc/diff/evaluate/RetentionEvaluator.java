package dev.rigc.diff.evaluate;

import dev.rigc.diff.change.AttributeDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Terms;
import dev.rigc.rule.RuleInfo;
import java.util.List;
import java.util.Set;

/** Reports policies that keep less than before. */
final class RetentionEvaluator implements DiffEvaluator {
  private static final Set<String> KEEPING = Set.of("DeletionPolicy", "UpdateReplacePolicy");

  private static final RuleInfo WEAKER =
      RuleInfo.warning(
              "DIF1008",
              "Data is kept as it was before.",
              "With the new policy a later deletion or replacement takes the data with it.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html")
          .withExample("Backups (AWS::S3::Bucket)   DeletionPolicy: Retain → Delete");

  @Override
  public List<RuleInfo> infos() {
    return List.of(WEAKER);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    difference
        .resources()
        .filter(one -> one.after().isPresent())
        .forEach(
            one ->
                one.attributes().stream()
                    .filter(attribute -> isWeaker(attribute))
                    .forEach(
                        attribute ->
                            insights.add(
                                WEAKER,
                                one,
                                "",
                                "The %s of %s was `%s` and is `%s`."
                                    .formatted(
                                        attribute.name(),
                                        Clause.name(one),
                                        policy(attribute.before()),
                                        policy(attribute.after())))));
  }

  private static boolean isWeaker(AttributeDifference attribute) {
    return KEEPING.contains(attribute.name())
        && !policy(attribute.before()).equals("Delete")
        && policy(attribute.after()).equals("Delete");
  }

  private static String policy(Term term) {
    return Terms.text(term).isEmpty() ? "Delete" : Terms.text(term);
  }
}
