package dev.rigc.rule.resource.events;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of EventBridge. */
public final class EventsRules {
  private EventsRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(new ScheduleRule());
  }
}
