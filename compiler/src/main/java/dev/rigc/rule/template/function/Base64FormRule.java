package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.Base64;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;

/** A Base64 is given text. */
final class Base64FormRule extends FunctionRule<Base64> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1021",
              "A Base64 is given text.",
              "CloudFormation refuses an Fn::Base64 of anything else than one text.",
              Pages.function("base64"))
          .withExample("UserData: !Base64 [a, b]")
          .withCounterparts("E1021");

  Base64FormRule() {
    super(Base64.class, INFO);
  }

  @Override
  protected void check(Base64 base64, FunctionUse use, Arguments arguments) {
    arguments.text(base64.argument(), "What `Fn::Base64` is given");
  }
}
