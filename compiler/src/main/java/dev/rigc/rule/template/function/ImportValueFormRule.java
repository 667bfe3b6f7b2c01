package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.ImportValue;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FromResource;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;

/** An ImportValue is given the name of an export. */
final class ImportValueFormRule extends FunctionRule<ImportValue> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1016",
              "An ImportValue is given the name of an export.",
              "The name must be a string that is known before any resource is created: CloudFormation looks up the export first, so the name must not come from a resource.",
              Pages.function("importvalue"))
          .withExample("!ImportValue !GetAtt Vpc.VpcId")
          .withCounterparts("E1016");

  ImportValueFormRule() {
    super(ImportValue.class, INFO);
  }

  @Override
  protected void check(ImportValue imported, FunctionUse use, Arguments arguments) {
    if (arguments.text(imported.argument(), "What `Fn::ImportValue` is given")) {
      FromResource.find(imported.argument(), arguments.template())
          .ifPresent(
              function ->
                  arguments
                      .report(
                          function.node(),
                          "The name of an import may not come from a resource; this is `%s`."
                              .formatted(function.name()))
                      .hint("Make the name from parameters, pseudo parameters and mappings."));
    }
  }
}
