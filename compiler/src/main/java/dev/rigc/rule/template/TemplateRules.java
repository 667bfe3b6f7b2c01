package dev.rigc.rule.template;

import dev.rigc.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Every rule on one template. */
public final class TemplateRules {
  private static final List<Rule<TemplateSubject>> ALL =
      Stream.<List<Rule<TemplateSubject>>>of(FunctionRules.all(), SectionRules.all())
          .flatMap(List::stream)
          .toList();

  private TemplateRules() {}

  /** All rules, in the order they run. */
  public static List<Rule<TemplateSubject>> all() {
    return ALL;
  }
}
