package dev.rigc.rule.template.reference;

import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Names;

/** Checks the name of a condition. */
final class ConditionName {
  private ConditionName() {}

  /** Reports a name that is not text, or that the template does not define. */
  static void check(Value value, Arguments arguments) {
    Template template = arguments.template();
    if (!arguments.literal(value, "A condition's name") || template.mayGrow()) {
      return;
    }
    String name = value.text().orElseThrow();
    if (!template.conditions().containsKey(name)) {
      arguments
          .report(value.node(), "There is no condition `%s` in this template.".formatted(name))
          .hint(Names.hint(name, template.conditions().keySet()));
    }
  }
}
