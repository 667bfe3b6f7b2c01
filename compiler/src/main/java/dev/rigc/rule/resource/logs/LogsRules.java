package dev.rigc.rule.resource.logs;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of CloudWatch Logs. */
public final class LogsRules {
  private LogsRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(new SubscriptionFiltersRule());
  }
}
