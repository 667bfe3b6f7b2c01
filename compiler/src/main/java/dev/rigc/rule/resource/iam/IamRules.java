package dev.rigc.rule.resource.iam;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of IAM. */
public final class IamRules {
  private IamRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(
        new PoliciesAreNarrowRule(),
        new AdministratorsAreFewRule(),
        new AccessKeysAreNotMadeRule(),
        new PolicySizeRule(),
        new IamActionRule(),
        new RolePathRule());
  }
}
