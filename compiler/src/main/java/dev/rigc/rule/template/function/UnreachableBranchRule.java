package dev.rigc.rule.template.function;

import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.value.If;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleInfo.Audience;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.DecidedFunctions;
import dev.rigc.rule.template.GuardedWalk;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** Both branches of an Fn::If can be reached. */
final class UnreachableBranchRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN1928",
              "Both branches of an Fn::If can be reached.",
              "Where the conditions around an Fn::If already decide it, one of its branches is dead.",
              Pages.CONDITION_FUNCTIONS)
          .withExample("!If [IsProd, !If [IsProd, a, b], c]")
          .withCounterparts("W1028")
          .withAudience(Audience.AUTHORS);

  UnreachableBranchRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    if (DecidedFunctions.of(If.class, arguments.context()).isEmpty()) {
      return;
    }
    GuardedWalk.visit(
        arguments.context(),
        (function, guard) -> {
          if (function instanceof If choice && choice.arguments().size() == 3) {
            choice
                .condition()
                .filter(arguments.template().conditions()::containsKey)
                .ifPresent(name -> branches(choice, name, guard, arguments));
          }
        });
  }

  private static void branches(If choice, String condition, Guard guard, Arguments arguments) {
    for (boolean value : new boolean[] {true, false}) {
      boolean constant = arguments.context().evaluator().root().with(condition, value).isEmpty();
      if (!constant && guard.with(condition, value).isEmpty()) {
        arguments
            .report(
                choice.arguments().get(value ? 1 : 2).node(),
                "This branch is never taken: `%s` cannot be %s %s."
                    .formatted(condition, value, guard.describe()))
            .hint("Write the other branch in place of the `Fn::If`.");
      }
    }
  }
}
