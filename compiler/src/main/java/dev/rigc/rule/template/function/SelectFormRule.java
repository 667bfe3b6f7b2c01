package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.If;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Select;
import dev.rigc.cfn.value.Transform;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;

/** A Select is given an index and a list that is long enough. */
final class SelectFormRule extends FunctionRule<Select> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1017",
              "A Select is given an index and a list that is long enough.",
              "CloudFormation refuses an Fn::Select of another form, and an index at which the list has no item. The index counts from 0.",
              Pages.function("select"))
          .withExample("!Select [2, [a, b]]")
          .withCounterparts("E1017");
  private static final LazyPattern INDEX = LazyPattern.of("\\d+");

  SelectFormRule() {
    super(Select.class, INFO);
  }

  @Override
  protected void check(Select select, FunctionUse use, Arguments arguments) {
    arguments
        .list(select, 2, 2, "an index and a list")
        .ifPresent(
            items -> {
              if (index(items.get(0), arguments)
                  && arguments.listLike(items.get(1), "What `Fn::Select` selects from")) {
                inRange(select, items.get(0), arguments);
              }
            });
  }

  private static boolean index(Value index, Arguments arguments) {
    if (!arguments.text(index, "The index of `Fn::Select`")) {
      return false;
    }
    if (index instanceof Scalar scalar && !INDEX.matches(scalar.node().text())) {
      arguments.report(
          scalar.node(),
          "The index of `Fn::Select` must be a whole number from 0; this is `%s`."
              .formatted(scalar.node().text()));
      return false;
    }
    return true;
  }

  /** Lists are counted only where no item can vanish. */
  private static void inRange(Select select, Value index, Arguments arguments) {
    if (!(select.items().orElse(null) instanceof ListValue list)
        || !(index instanceof Scalar scalar)
        || list.items().stream()
            .anyMatch(item -> item instanceof If || item instanceof Transform)) {
      return;
    }
    int size = list.items().size();
    if (scalar.node().text().length() > 8 || Integer.parseInt(scalar.node().text()) >= size) {
      arguments
          .report(
              scalar.node(),
              "Index %s is after the end of a list of %s.".formatted(scalar.node().text(), size))
          .hint(size == 0 ? "The list is empty." : "The last index is %s.".formatted(size - 1));
    }
  }
}
