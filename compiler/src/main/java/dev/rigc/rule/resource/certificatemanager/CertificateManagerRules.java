package dev.rigc.rule.resource.certificatemanager;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of Certificate Manager. */
public final class CertificateManagerRules {
  private CertificateManagerRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(new ValidationDomainRule());
  }
}
