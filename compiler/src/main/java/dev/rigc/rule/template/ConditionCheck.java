package dev.rigc.rule.template;

import dev.rigc.cfn.value.And;
import dev.rigc.cfn.value.ConditionRef;
import dev.rigc.cfn.value.Equals;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.Not;
import dev.rigc.cfn.value.Or;
import dev.rigc.cfn.value.RuleFunction;
import dev.rigc.cfn.value.Transform;
import dev.rigc.cfn.value.Value;
import java.util.Set;

/** Whether something is a condition. */
public final class ConditionCheck {
  private static final Set<Class<?>> CONDITIONS =
      Set.of(
          And.class,
          Or.class,
          Not.class,
          Equals.class,
          ConditionRef.class,
          RuleFunction.class,
          Transform.class);

  private ConditionCheck() {}

  /** Whether a value comes out as true or false. */
  public static boolean isCondition(Value value) {
    return CONDITIONS.contains(value.getClass());
  }

  /** Reports an operand of And, Or or Not that is not a condition. */
  public static void operand(Value operand, Function function, Arguments arguments) {
    if (!isCondition(operand)) {
      arguments
          .report(
              operand.node(),
              "An operand of `%s` must be a condition; this is %s."
                  .formatted(function.name(), arguments.words(operand)))
          .hint("Name a condition with `!Condition Name`, or compare with `!Equals [a, b]`.");
    }
  }
}
