package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.And;
import dev.rigc.cfn.value.Equals;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.If;
import dev.rigc.cfn.value.Not;
import dev.rigc.cfn.value.Or;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import java.util.Set;

/** A condition function stands only where a condition is decided. */
final class ConditionAsValueRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1008",
              "A condition function is used only where a condition is evaluated.",
              "Fn::And, Fn::Equals, Fn::Not and Fn::Or return no value: they can be used in `Conditions` and `Rules` only. Fn::If cannot be used there.",
              Pages.CONDITION_FUNCTIONS)
          .withExample("Enabled: !Equals [!Ref Stage, prod]")
          .withCounterparts("E3012", "E8001");
  private static final Set<String> VALUES = Set.of("Resources", "Outputs");

  ConditionAsValueRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (FunctionUse use : arguments.template().functions()) {
      Function function = use.function();
      if (isConditionFunction(function)
          && VALUES.contains(use.section())
          && !isConditionOfIf(use)) {
        arguments
            .report(
                function.key(),
                "`%s` returns no value that can be used here.".formatted(function.name()))
            .hint("Put it into `Conditions` and use `Fn::If` here.");
      } else if (function instanceof If
          && (use.section().equals("Conditions") || use.section().equals("Rules"))) {
        arguments.report(
            function.key(), "`Fn::If` cannot be used in `%s`.".formatted(use.section()));
      }
    }
  }

  /** Whether a function stands where {@code Fn::If} takes a name, as the rule on its form says. */
  private static boolean isConditionOfIf(FunctionUse use) {
    return use.parent()
        .filter(
            outer ->
                outer instanceof If choice
                    && choice.argument(0).filter(use.function()::equals).isPresent())
        .isPresent();
  }

  private static boolean isConditionFunction(Function function) {
    return function instanceof And
        || function instanceof Or
        || function instanceof Not
        || function instanceof Equals;
  }
}
