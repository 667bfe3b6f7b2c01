package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.UnknownFunction;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Names;
import dev.rigc.rule.template.Pages;
import java.util.List;

/** A function's name is one that CloudFormation knows. */
final class FunctionNameRule extends FunctionRule<UnknownFunction> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1006",
              "A function's name is one that CloudFormation supports.",
              "CloudFormation refuses a template with a function that it does not know. Names are case sensitive.",
              Pages.function("").replace("-.html", ".html"))
          .withExample("!Substitute '${Name}'");
  private static final List<String> NAMES =
      List.of(
          "Fn::Base64",
          "Fn::Cidr",
          "Fn::FindInMap",
          "Fn::GetAtt",
          "Fn::GetAZs",
          "Fn::GetStackOutput",
          "Fn::If",
          "Fn::ImportValue",
          "Fn::Join",
          "Fn::Length",
          "Fn::Select",
          "Fn::Split",
          "Fn::Sub",
          "Fn::ToJsonString",
          "Fn::Transform");

  FunctionNameRule() {
    super(UnknownFunction.class, INFO);
  }

  @Override
  protected void check(UnknownFunction function, FunctionUse use, Arguments arguments) {
    arguments
        .report(function.key(), "There is no function `%s`.".formatted(function.name()))
        .hint(Names.hint(function.name(), NAMES));
  }
}
