package dev.rigc.rule.property;

import dev.rigc.rule.Rule;
import dev.rigc.rule.template.TemplateSubject;
import java.util.List;

/** Every rule on the properties of resources. */
public final class PropertyRules {
  private static final List<Rule<TemplateSubject>> ALL = List.of(new SchemaRule(), new InstanceTypeRule(), new DatabaseClassRule());

  private PropertyRules() {}

  /** All rules, in the order they run. */
  public static List<Rule<TemplateSubject>> all() {
    return ALL;
  }
}
