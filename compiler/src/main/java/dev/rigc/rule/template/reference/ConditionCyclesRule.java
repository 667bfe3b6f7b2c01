package dev.rigc.rule.template.reference;

import dev.rigc.cfn.Condition;
import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.ConditionRef;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.yaml.ScalarNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** No condition is decided by itself. */
final class ConditionCyclesRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN8008",
              "No condition is decided by itself.",
              "CloudFormation refuses conditions that go round in a circle.",
              Pages.CONDITIONS)
          .withExample("A: !Not [!Condition A]");

  ConditionCyclesRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    Map<String, Condition> conditions = arguments.template().conditions();
    Map<String, Set<String>> edges = new LinkedHashMap<>();
    for (FunctionUse use : arguments.template().functions()) {
      if (use.function() instanceof ConditionRef reference
          && use.section().equals("Conditions")
          && conditions.containsKey(use.entry())) {
        reference
            .target()
            .filter(conditions::containsKey)
            .ifPresent(
                name -> edges.computeIfAbsent(use.entry(), id -> new LinkedHashSet<>()).add(name));
      }
    }
    Cycles.ofGroups(edges)
        .forEach(
            (name, circle) ->
                arguments.report(
                    node(arguments.template(), name),
                    "The condition `%s` is decided by itself: %s."
                        .formatted(name, Phrases.chain(circle))));
  }

  private static ScalarNode node(Template template, String name) {
    return Objects.requireNonNull(template.conditions().get(name)).key();
  }
}
