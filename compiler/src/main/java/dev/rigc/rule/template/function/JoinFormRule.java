package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.Join;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;

/** A Join is given a delimiter and a list of texts. */
final class JoinFormRule extends FunctionRule<Join> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1022",
              "A Join is given a delimiter and a list of texts.",
              "CloudFormation refuses an Fn::Join of another form. The delimiter must be written out.",
              Pages.function("join"))
          .withExample("!Join [a, b]")
          .withCounterparts("E1022");

  JoinFormRule() {
    super(Join.class, INFO);
  }

  @Override
  protected void check(Join join, FunctionUse use, Arguments arguments) {
    arguments
        .list(join, 2, 2, "a delimiter and a list of texts")
        .ifPresent(
            items -> {
              arguments.literal(items.get(0), "The delimiter of `Fn::Join`");
              values(items.get(1), arguments);
            });
  }

  private static void values(Value values, Arguments arguments) {
    if (values instanceof ListValue list) {
      list.items().forEach(item -> arguments.text(item, "An item of `Fn::Join`"));
    } else {
      arguments.listLike(values, "What `Fn::Join` joins");
    }
  }
}
