package dev.rigc.rule.template;

import dev.rigc.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Every rule on one template. */
public final class TemplateRules {
  private static final List<Rule<TemplateSubject>> ALL =
      inOrder(FunctionRules.all(), SectionRules.all());

  private TemplateRules() {}

  private static List<Rule<TemplateSubject>> inOrder(
      List<Rule<TemplateSubject>> first, List<Rule<TemplateSubject>> then) {
    List<Rule<TemplateSubject>> all = new ArrayList<>(first);
    all.addAll(then);
    return List.copyOf(all);
  }

  /** All rules, in the order they run. */
  public static List<Rule<TemplateSubject>> all() {
    return ALL;
  }
}
