package dev.rigc.rule.template.parameter;

import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.Template;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleInfo.Audience;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.rule.template.Usage;
import java.util.Set;

/** Every parameter is used. */
final class ParameterUnusedRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN2901",
              "Every parameter is used.",
              "A parameter that is not referenced asks for a value that has no effect.",
              Pages.PARAMETERS)
          .withExample("Stage: {Type: String}")
          .withCounterparts("W2001")
          .withAudience(Audience.AUTHORS);

  ParameterUnusedRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    Template template = arguments.template();
    if (template.parameters().isEmpty() || Usage.isHidden(template)) {
      return;
    }
    Set<String> used = Usage.parameters(template);
    for (Parameter parameter : template.parameters().values()) {
      if (!used.contains(parameter.name())) {
        arguments
            .report(
                parameter.key(),
                "The parameter `%s` is used nowhere in this template.".formatted(parameter.name()))
            .hint("Take it away, or refer to it.");
      }
    }
  }
}
