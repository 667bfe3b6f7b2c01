package dev.rigc.rule.template.section;

import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import java.util.List;

/**
 * A DeletionPolicy is Delete, Retain, RetainExceptOnCreate or, where there are snapshots, Snapshot.
 */
final class DeletionPolicyFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3035",
              "A DeletionPolicy is Delete, Retain, RetainExceptOnCreate or, where there are snapshots, Snapshot.",
              "CloudFormation refuses other values, and Snapshot on a type that cannot be snapshotted.",
              Pages.attribute("deletionpolicy"))
          .withExample("DeletionPolicy: Keep")
          .withCounterparts("E3035");

  DeletionPolicyFormRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    RetentionPolicy.check(
        "DeletionPolicy", List.of("Delete", "Retain", "RetainExceptOnCreate"), arguments);
  }
}
