package dev.rigc.rule.template.reference;

import dev.rigc.cfn.Condition;
import dev.rigc.cfn.Template;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleInfo.Audience;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.rule.template.Usage;
import java.util.Set;

/** Every condition is used. */
final class ConditionUnusedRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN8901",
              "Every condition is used.",
              "A condition that nothing names decides nothing.",
              Pages.CONDITIONS)
          .withExample("IsProd: !Equals [!Ref Stage, prod]")
          .withCounterparts("W8001")
          .withAudience(Audience.AUTHORS);

  ConditionUnusedRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    Template template = arguments.template();
    if (template.conditions().isEmpty() || Usage.isHidden(template)) {
      return;
    }
    Set<String> used = Usage.conditions(template);
    for (Condition condition : template.conditions().values()) {
      if (!used.contains(condition.name())) {
        arguments
            .report(
                condition.key(),
                "The condition `%s` is used nowhere in this template.".formatted(condition.name()))
            .hint("Take it away, or let something depend on it.");
      }
    }
  }
}
