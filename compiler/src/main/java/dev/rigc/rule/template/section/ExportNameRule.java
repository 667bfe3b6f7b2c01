package dev.rigc.rule.template.section;

import dev.rigc.cfn.Output;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FromResource;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** An export's name is text that is known before any resource is made. */
final class ExportNameRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN6102",
              "An export's name is a string that is known before any resource is created.",
              "CloudFormation refuses an export whose name is not a string, or comes from a resource.",
              Pages.OUTPUTS)
          .withExample("Export: {Name: !Ref Vpc}")
          .withCounterparts("E6102");

  ExportNameRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Output output : arguments.template().outputs().values()) {
      output
          .exportName()
          .filter(value -> arguments.text(value, "The name of an export"))
          .flatMap(value -> FromResource.find(value, arguments.template()))
          .ifPresent(
              function ->
                  arguments
                      .report(
                          function.node(),
                          "The name of an export may not come from a resource; this is `%s`."
                              .formatted(function.name()))
                      .hint(
                          "Make the name from parameters and pseudo parameters, such as `!Sub '${AWS::StackName}-VpcId'`."));
    }
  }
}
