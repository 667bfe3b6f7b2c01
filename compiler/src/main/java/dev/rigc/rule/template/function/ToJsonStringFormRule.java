package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.ToJsonString;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;

/** A ToJsonString is given a list or a mapping, and the template has the language extensions. */
final class ToJsonStringFormRule extends FunctionRule<ToJsonString> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1031",
              "A ToJsonString is given a list or a mapping, and the template has the language extensions.",
              "Without `Transform: AWS::LanguageExtensions` CloudFormation does not know Fn::ToJsonString, and refuses the template.",
              Pages.function("ToJsonString"))
          .withExample("!ToJsonString abc")
          .withCounterparts("E1031");

  ToJsonStringFormRule() {
    super(ToJsonString.class, INFO);
  }

  @Override
  protected void check(ToJsonString json, FunctionUse use, Arguments arguments) {
    if (arguments.extended(json)
        && (json.argument() instanceof Scalar || isEmpty(json.argument()))) {
      arguments.report(
          json.argument().node(),
          "`Fn::ToJsonString` has %s; it requires a list or a mapping that is not empty."
              .formatted(arguments.words(json.argument())));
    }
    json.argument().walk(value -> arns(value, arguments));
  }

  private static boolean isEmpty(Value value) {
    return (value instanceof MapValue map && map.entries().isEmpty())
        || (value instanceof ListValue list && list.items().isEmpty());
  }

  /** The one pseudo parameter that cannot be in it; inside other functions it may. */
  private static boolean arns(Value value, Arguments arguments) {
    if (value instanceof Ref ref
        && ref.target().filter("AWS::NotificationARNs"::equals).isPresent()) {
      arguments.report(ref.key(), "`AWS::NotificationARNs` cannot be used in `Fn::ToJsonString`.");
    }
    return !(value instanceof Function);
  }
}
