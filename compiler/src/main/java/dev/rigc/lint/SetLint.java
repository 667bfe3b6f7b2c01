package dev.rigc.lint;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleRun;
import dev.rigc.rule.system.Member;
import dev.rigc.rule.system.ParameterFile;
import dev.rigc.rule.system.PlanFile;
import dev.rigc.rule.system.SystemSubject;
import dev.rigc.rule.template.TemplateOptions;
import dev.rigc.rule.template.TemplateSubject;
import dev.rigc.yaml.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Lints templates, each by itself and all of a set together, and weighs what is found. */
public final class SetLint {
  private final RuleSet rules;
  private final RuleIndex index;
  private final Function<String, LintConfiguration> configuration;

  /**
   * A lint with these rules.
   *
   * @param rules the rules
   * @param configuration what is asked of the lint of a file, by its name
   */
  public SetLint(RuleSet rules, Function<String, LintConfiguration> configuration) {
    this.rules = rules;
    this.index = new RuleIndex(rules.infos());
    this.configuration = configuration;
  }

  /**
   * Everything that is found, sorted by place. What a suppression or a configuration accepts is
   * there too, marked as {@link Diagnostic#isSuppressed()}.
   *
   * @param templates the templates
   * @param plans the plans that some of them belong to
   * @param parameterFile values of parameters that were given for this run
   * @param options what the rules on one template are told; values of the plan and of the parameter
   *     file are added to its parameters
   */
  public List<Diagnostic> run(
      List<Template> templates,
      List<PlanFile> plans,
      Optional<ParameterFile> parameterFile,
      TemplateOptions options) {
    List<SystemSubject> sets = SystemLint.sets(templates, plans, parameterFile);
    List<Diagnostic> found = new ArrayList<>(rules.problems());
    for (SystemSubject set : sets) {
      for (Member member : set.members()) {
        found.addAll(alone(member, options));
      }
      found.addAll(SystemLint.run(set, rules.onSets()));
    }
    List<Document> documents = templates.stream().map(Template::document).toList();
    Set<RuleId> ran = ran(templates.size() > 1 || !plans.isEmpty());
    return Suppressions.in(documents, index)
        .apply(
            found.stream().distinct().toList(),
            (file, rule) -> ran.contains(rule) && configuration.apply(file).isOn(rule))
        .stream()
        .map(finding -> configuration.apply(finding.location().file()).apply(finding))
        .sorted()
        .distinct()
        .toList();
  }

  private List<Diagnostic> alone(Member member, TemplateOptions options) {
    Map<String, String> parameters = new LinkedHashMap<>(options.parameters());
    parameters.putAll(member.evaluator().context().parameters());
    TemplateSubject subject =
        TemplateSubject.of(
            member.template(), new TemplateOptions(options.asOf(), options.regions(), parameters));
    return RuleRun.run(subject, member.template().source().name(), rules.onTemplates());
  }

  /** The rules that could find something: those on sets only if there is one. */
  private Set<RuleId> ran(boolean isSet) {
    Set<RuleId> ran = new HashSet<>();
    rules.onTemplates().forEach(rule -> add(rule, ran));
    if (isSet) {
      rules.onSets().forEach(rule -> add(rule, ran));
    }
    return ran;
  }

  private static void add(Rule<?> rule, Set<RuleId> ran) {
    rule.infos().stream().map(RuleInfo::id).forEach(ran::add);
  }
}
