package dev.rigc.rule.template.parameter;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on parameters. */
public final class ParameterRules {
  private ParameterRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(
        new ParameterFormRule(),
        new ParameterTypeRule(),
        new ParameterNamesRule(),
        new ParameterCountRule(),
        new ParameterDefaultRule(),
        new ParameterUnusedRule(),
        new NoEchoShownRule(),
        new SecretByParameterRule(),
        new SecretWithoutNoEchoRule(),
        new ImageParameterTypeRule());
  }
}
