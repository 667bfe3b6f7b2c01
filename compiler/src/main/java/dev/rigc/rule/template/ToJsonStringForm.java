package dev.rigc.rule.template;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.Scalar;
import dev.rigc.cfn.ToJsonString;
import dev.rigc.rule.RuleInfo;

/** A ToJsonString is given a list or a mapping, and the template has the language extensions. */
final class ToJsonStringForm extends FunctionRule<ToJsonString> {
  private static final RuleInfo INFO =
      RuleInfo.error("CFN1031", "A ToJsonString is given a list or a mapping, and the template has the language extensions.", "Without `Transform: AWS::LanguageExtensions` CloudFormation does not know Fn::ToJsonString, and refuses the template.", Pages.function("ToJsonString")).withExample("!ToJsonString abc").withCounterparts("E1031");

  ToJsonStringForm() {
    super(ToJsonString.class, INFO);
  }

  @Override
  void check(ToJsonString json, FunctionUse use, Arguments arguments) {
    if (arguments.extended(json) && json.argument() instanceof Scalar scalar) {
      arguments.report(
          scalar.node(),
          "`Fn::ToJsonString` is given %s; it takes a list or a mapping.".formatted(scalar.node().kind()));
    }
  }
}
