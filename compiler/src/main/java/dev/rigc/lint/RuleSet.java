package dev.rigc.lint;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SystemRule;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.system.SystemRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a run.
 *
 * @param onTemplates rules on one template
 * @param onSets rules on a set of templates
 * @param problems what is wrong with rules of somebody else, which are left out
 */
public record RuleSet(
    List<Rule<TemplateContext>> onTemplates, List<SystemRule> onSets, List<Diagnostic> problems) {
  /** Keeps copies of the lists. */
  public RuleSet {
    onTemplates = List.copyOf(onTemplates);
    onSets = List.copyOf(onSets);
    problems = List.copyOf(problems);
  }

  /** rigc's own rules. */
  public static RuleSet builtIn() {
    List<Rule<TemplateContext>> onTemplates = new ArrayList<>(BuiltInRules.onForm());
    onTemplates.addAll(BuiltInRules.onResources());
    return new RuleSet(onTemplates, SystemRules.all(), List.of());
  }

  /** rigc's own rules and those of every provider that the class loader finds. */
  public static RuleSet withProviders(ClassLoader loader) {
    return Providers.addTo(builtIn(), loader);
  }

  /** The catalogue entries of all rules, and of what the lint itself reports. */
  public List<RuleInfo> infos() {
    List<RuleInfo> infos = new ArrayList<>();
    infos.add(Fault.INFO);
    infos.add(EvaluationBounds.INFO);
    infos.add(LookalikeCheck.INFO);
    infos.addAll(SuppressionRules.infos());
    infos.add(Providers.BROKEN);
    for (Rule<TemplateContext> rule : onTemplates) {
      infos.addAll(rule.infos());
    }
    for (SystemRule rule : onSets) {
      infos.addAll(rule.infos());
    }
    return List.copyOf(infos);
  }
}
