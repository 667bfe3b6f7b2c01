package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.Length;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;

/** A Length is given a list, and the template has the language extensions. */
final class LengthFormRule extends FunctionRule<Length> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1030",
              "A Length is given a list, and the template has the language extensions.",
              "Without `Transform: AWS::LanguageExtensions` CloudFormation does not know Fn::Length, and refuses the template.",
              Pages.function("length"))
          .withExample("!Length abc")
          .withCounterparts("E1030");

  LengthFormRule() {
    super(Length.class, INFO);
  }

  @Override
  protected void check(Length length, FunctionUse use, Arguments arguments) {
    if (arguments.extended(length)) {
      arguments.listLike(length.argument(), "What `Fn::Length` is given");
    }
  }
}
