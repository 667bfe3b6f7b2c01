package dev.rigc.rule.template;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.ArrayList;
import java.util.List;

/** Every rule on one template. */
public final class TemplateRules {
  private static final List<Rule<TemplateContext>> ALL =
      inOrder(FunctionRules.all(), SectionRules.all());

  private TemplateRules() {}

  private static List<Rule<TemplateContext>> inOrder(
      List<Rule<TemplateContext>> first, List<Rule<TemplateContext>> then) {
    List<Rule<TemplateContext>> all = new ArrayList<>(first);
    all.addAll(then);
    return List.copyOf(all);
  }

  /** All rules, in the order they run. */
  public static List<Rule<TemplateContext>> all() {
    return ALL;
  }
}
