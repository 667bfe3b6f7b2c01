package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.GetAzs;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;

/** A GetAZs is given a region or an empty text. */
final class GetAzsFormRule extends FunctionRule<GetAzs> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1015",
              "A GetAZs is given a region or an empty text.",
              "CloudFormation refuses an Fn::GetAZs of anything else.",
              Pages.function("getavailabilityzones"))
          .withExample("!GetAZs [us-east-1]")
          .withCounterparts("E1015");

  GetAzsFormRule() {
    super(GetAzs.class, INFO);
  }

  @Override
  protected void check(GetAzs zones, FunctionUse use, Arguments arguments) {
    arguments.text(zones.argument(), "What `Fn::GetAZs` is given");
  }
}
