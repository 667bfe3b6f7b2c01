package dev.rigc.rule.resource.kms;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of KMS. */
public final class KmsRules {
  private KmsRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(new KeysRotateRule());
  }
}
