package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.Equals;
import dev.rigc.cfn.value.FindInMap;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.Join;
import dev.rigc.cfn.value.Length;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.RuleFunction;
import dev.rigc.cfn.value.Select;
import dev.rigc.cfn.value.Split;
import dev.rigc.cfn.value.Sub;
import dev.rigc.cfn.value.ToJsonString;
import dev.rigc.cfn.value.Transform;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;
import java.util.Set;

/** An Equals is given two texts. */
final class EqualsFormRule extends FunctionRule<Equals> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN8003",
              "An Equals is given two texts.",
              "CloudFormation refuses an Fn::Equals of another form.",
              Pages.CONDITION_FUNCTIONS)
          .withExample("!Equals [!Ref Stage]")
          .withCounterparts("E8003");
  private static final Set<Class<?>> ALLOWED =
      Set.of(
          Ref.class,
          FindInMap.class,
          Sub.class,
          Join.class,
          Select.class,
          Split.class,
          Length.class,
          ToJsonString.class,
          RuleFunction.class,
          Transform.class);

  EqualsFormRule() {
    super(Equals.class, INFO);
  }

  @Override
  protected void check(Equals equals, FunctionUse use, Arguments arguments) {
    arguments
        .list(equals, 2, 2, "texts")
        .ifPresent(items -> items.forEach(item -> operand(item, arguments)));
  }

  private static void operand(Value item, Arguments arguments) {
    if (item instanceof Function function && !ALLOWED.contains(function.getClass())) {
      arguments
          .report(function.key(), "`%s` cannot be used in `Fn::Equals`.".formatted(function.name()))
          .hint("`Ref`, `Fn::FindInMap`, `Fn::Sub`, `Fn::Join`, `Fn::Select` and `Fn::Split` can.");
    } else {
      arguments.text(item, "What `Fn::Equals` compares");
    }
  }
}
