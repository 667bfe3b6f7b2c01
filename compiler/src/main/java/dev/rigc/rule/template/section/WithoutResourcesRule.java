package dev.rigc.rule.template.section;

import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** A template has at least one resource. */
final class WithoutResourcesRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN1009",
              "A template has at least one resource.",
              "CloudFormation does not create a stack without resources. Only a macro can add them later.",
              Pages.RESOURCES)
          .withExample("Resources: {}");

  WithoutResourcesRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    Template template = arguments.template();
    template
        .section("Resources")
        .filter(value -> value instanceof MapValue map && map.entries().isEmpty())
        .filter(value -> !template.mayGrow())
        .ifPresent(
            value ->
                arguments
                    .report(value.node(), "The section `Resources` is empty.")
                    .hint(
                        "Add a resource; the cheapest is an `AWS::CloudFormation::WaitConditionHandle`."));
  }
}
