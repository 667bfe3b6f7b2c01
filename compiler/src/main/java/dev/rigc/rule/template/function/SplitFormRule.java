package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.Split;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;

/** A Split is given a delimiter and a text. */
final class SplitFormRule extends FunctionRule<Split> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1018",
              "A Split is given a delimiter and a text.",
              "CloudFormation refuses an Fn::Split of another form. The delimiter must be written out.",
              Pages.function("split"))
          .withExample("!Split [',', [a, b]]")
          .withCounterparts("E1018");

  SplitFormRule() {
    super(Split.class, INFO);
  }

  @Override
  protected void check(Split split, FunctionUse use, Arguments arguments) {
    arguments
        .list(split, 2, 2, "a delimiter and a text")
        .ifPresent(
            items -> {
              arguments.literal(items.get(0), "The delimiter of `Fn::Split`");
              if (arguments.text(items.get(1), "What `Fn::Split` splits")) {
                unresolved(items.get(1), arguments);
              }
            });
  }

  /** Dynamic references are resolved after all functions, so there is nothing to split yet. */
  private static void unresolved(Value source, Arguments arguments) {
    if (source.text().filter(text -> text.contains("{{resolve:")).isPresent()) {
      arguments
          .report(source.node(), "`Fn::Split` cannot split a dynamic reference.")
          .hint("Use a parameter of type `AWS::SSM::Parameter::Value<List<String>>`.");
    }
  }
}
