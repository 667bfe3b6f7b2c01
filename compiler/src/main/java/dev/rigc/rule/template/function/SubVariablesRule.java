package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Sub;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleInfo.Audience;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;
import java.util.HashSet;
import java.util.Set;

/** Every variable of a Sub is used in its text. */
final class SubVariablesRule extends FunctionRule<Sub> {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN1919",
              "Every variable of a Sub is used in its text.",
              "A variable that the string does not use has no effect; its placeholder is probably misspelt.",
              Pages.function("sub"))
          .withExample("!Sub ['${Name}-logs', {Nmae: twig}]")
          .withCounterparts("W1019")
          .withAudience(Audience.AUTHORS);

  SubVariablesRule() {
    super(Sub.class, INFO);
  }

  @Override
  protected void check(Sub sub, FunctionUse use, Arguments arguments) {
    if (!(sub.argument(1).orElse(null) instanceof MapValue variables)
        || sub.parts().placeholders().isEmpty()) { // such a Sub does nothing at all
      return;
    }
    Set<String> used = new HashSet<>();
    sub.parts().placeholders().forEach(placeholder -> used.add(placeholder.trimmed()));
    for (String name : variables.entries().keySet()) {
      if (!used.contains(name)) {
        arguments
            .report(
                variables.key(name).orElseThrow(),
                "The variable `%s` is not used in the text of this `Fn::Sub`.".formatted(name))
            .hint("Remove it, or write `${%s}` where it is required.".formatted(name));
      }
    }
  }
}
