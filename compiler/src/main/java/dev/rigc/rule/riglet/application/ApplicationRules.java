package dev.rigc.rule.riglet.application;

import dev.rigc.rule.Rule;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** The list of the rules on the variables and secrets of applications. */
public final class ApplicationRules {
  private static final List<Rule<RigletContext>> ALL =
      List.of(
          new PortRangeRule(),
          new VariableNamesRule(),
          new VariableTwiceRule(),
          new ReferencesRule(),
          new SecretAsNameRule(),
          new SecretInEnvironmentRule(),
          new DatabaseCredentialsRule(),
          new SecretFieldsRule(),
          new SecretNameEndRule(),
          new DatabaseReferenceRule());

  private ApplicationRules() {}

  /** Every rule. */
  public static List<Rule<RigletContext>> all() {
    return ALL;
  }
}
