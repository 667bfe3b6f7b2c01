package dev.rigc.rule.resource.cloudfront;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of CloudFront. */
public final class CloudFrontRules {
  private CloudFrontRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(new OriginRule());
  }
}
