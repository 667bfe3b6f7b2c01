package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.value.Equals;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleInfo.Audience;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;
import org.jspecify.annotations.Nullable;

/** An Equals can come out either way. */
final class EqualsConstantRule extends FunctionRule<Equals> {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN8903",
              "An Equals can come out either way.",
              "An Fn::Equals of two texts that are written out, or of a text with itself, is always the same: the condition decides nothing.",
              Pages.CONDITION_FUNCTIONS)
          .withExample("!Equals [true, 'true']")
          .withCounterparts("W8003")
          .withAudience(Audience.AUTHORS);

  EqualsConstantRule() {
    super(Equals.class, INFO);
  }

  @Override
  protected void check(Equals equals, FunctionUse use, Arguments arguments) {
    if (equals.arguments().size() != 2) {
      return;
    }
    Value left = equals.arguments().get(0);
    Value right = equals.arguments().get(1);
    if (left instanceof Scalar && right instanceof Scalar) {
      report(equals, left.text().equals(right.text()), arguments);
    } else if (left instanceof Ref one
        && right instanceof Ref other
        && one.target().equals(other.target())) {
      report(equals, true, arguments);
    } else {
      never(equals, left, right, arguments);
      never(equals, right, left, arguments);
    }
  }

  private static void report(Equals equals, boolean always, Arguments arguments) {
    arguments
        .report(equals.key(), "This `Fn::Equals` is always %s.".formatted(always))
        .hint("Compare a parameter or a pseudo parameter with the value that it may have.");
  }

  /** A parameter never has a value that its allowed values leave out. */
  private static void never(Equals equals, Value left, Value right, Arguments arguments) {
    if (left instanceof Ref ref && right instanceof Scalar scalar && ref.target().isPresent()) {
      @Nullable Parameter parameter = arguments.template().parameters().get(ref.target().get());
      if (parameter != null
          && !parameter.allowedValues().isEmpty()
          && !parameter.allowedValues().contains(scalar.text().orElseThrow())) {
        report(equals, false, arguments);
      }
    }
  }
}
