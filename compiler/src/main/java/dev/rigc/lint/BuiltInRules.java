package dev.rigc.lint;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.property.PropertyRules;
import dev.rigc.rule.security.SecurityRules;
import dev.rigc.rule.template.function.FunctionRules;
import dev.rigc.rule.template.parameter.ParameterRules;
import dev.rigc.rule.template.reference.ReferenceRules;
import dev.rigc.rule.template.section.SectionRules;
import java.util.List;

/**
 * The packages of rules on one template, joined. Their order does not matter: findings are sorted
 * by place, the catalogue by id, and no rule depends on running before or after another one.
 */
public final class BuiltInRules {
  private BuiltInRules() {}

  /** The rules on the form of a template: sections, functions, parameters, references. */
  public static List<Rule<TemplateContext>> onForm() {
    return joined(
        List.of(
            FunctionRules.all(),
            SectionRules.all(),
            ParameterRules.all(),
            ReferenceRules.all()));
  }

  /** The rules on resources. */
  public static List<Rule<TemplateContext>> onResources() {
    return joined(List.of(SecurityRules.all(), PropertyRules.all()));
  }

  private static List<Rule<TemplateContext>> joined(List<List<Rule<TemplateContext>>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }
}
