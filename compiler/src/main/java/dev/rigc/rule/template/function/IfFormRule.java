package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.If;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Names;
import dev.rigc.rule.template.Pages;

/** An If is given a condition of the template and two values. */
final class IfFormRule extends FunctionRule<If> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1028",
              "An If is given a condition of the template and two values.",
              "CloudFormation refuses an Fn::If of another form, and one whose condition is not defined.",
              Pages.CONDITION_FUNCTIONS)
          .withExample("!If [IsProd, 2]")
          .withCounterparts("E1028");

  IfFormRule() {
    super(If.class, INFO);
  }

  @Override
  protected void check(If choice, FunctionUse use, Arguments arguments) {
    arguments
        .list(choice, 3, 3, "a condition, the value if it holds and the value if not")
        .filter(items -> arguments.literal(items.get(0), "The condition of `Fn::If`"))
        .ifPresent(items -> condition(items.get(0), arguments));
  }

  private static void condition(Value written, Arguments arguments) {
    Template template = arguments.template();
    String name = written.text().orElseThrow();
    if (!template.conditions().containsKey(name) && !template.mayGrow()) {
      arguments
          .report(written.node(), "There is no condition `%s` in this template.".formatted(name))
          .hint(Names.hint(name, template.conditions().keySet()));
    }
  }
}
