package dev.rigc.rule.template.section;

import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import java.util.List;

/** An UpdateReplacePolicy is Delete, Retain or, where there are snapshots, Snapshot. */
final class UpdateReplacePolicyFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3036",
              "An UpdateReplacePolicy is Delete, Retain or, where there are snapshots, Snapshot.",
              "CloudFormation refuses other values, and Snapshot on a type that cannot be snapshotted.",
              Pages.attribute("updatereplacepolicy"))
          .withExample("UpdateReplacePolicy: RetainExceptOnCreate")
          .withCounterparts("E3036");

  UpdateReplacePolicyFormRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    RetentionPolicy.check("UpdateReplacePolicy", List.of("Delete", "Retain"), arguments);
  }
}
