package dev.rigc.rule.resource.rds;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of RDS. */
public final class RdsRules {
  private RdsRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(new DatabasesAreInsideRule(), new DatabaseClassRule());
  }
}
