package dev.rigc.rule.resource.secretsmanager;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of Secrets Manager. */
public final class SecretsManagerRules {
  private SecretsManagerRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(new SecretArnRule());
  }
}
