package dev.rigc.lint;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.Rule;
import dev.rigc.rule.system.Extract;
import dev.rigc.rule.system.ParameterFile;
import dev.rigc.rule.system.PlanFile;
import dev.rigc.rule.system.Plans;
import dev.rigc.rule.system.SystemRule;
import dev.rigc.rule.system.SystemRule.Sight;
import dev.rigc.rule.system.SystemSubject;
import dev.rigc.rule.template.TemplateOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lints templates, each by itself and all of a set together, and weighs what is found. */
public final class SetLint {
  private final RuleSet rules;
  private final RuleIndex index;
  private final Optional<Map<String, Set<String>>> sights;
  private final Function<String, LintConfiguration> configuration;

  /**
   * A lint with these rules.
   *
   * @param rules the rules
   * @param configuration what is asked of the lint of a file, by its name; called by one thread at
   *     a time
   */
  public SetLint(RuleSet rules, Function<String, LintConfiguration> configuration) {
    this.rules = rules;
    this.index = new RuleIndex(rules.infos());
    this.sights = sights(rules.onSets());
    this.configuration = configuration;
  }

  /** What all rules look at together; empty if one does not say, so that all has to be kept. */
  private static Optional<Map<String, Set<String>>> sights(List<Rule<SystemSubject>> rules) {
    Set<Sight> all = new HashSet<>();
    for (Rule<SystemSubject> rule : rules) {
      if (!(rule instanceof SystemRule sighted)) {
        return Optional.empty();
      }
      all.addAll(sighted.looksAt());
    }
    return Optional.of(Extract.byType(all));
  }

  /**
   * Starts a lint whose templates come one by one.
   *
   * @param plans the plans that some of them belong to
   * @param parameterFile values of parameters that were given for this run
   * @param options what the rules on one template are told; values of the plan and of the parameter
   *     file are added to its parameters
   * @param isReported whether what is found in a file, by its name, is wanted; may be asked by
   *     several threads at once
   * @param showsSuppressed whether findings that a suppression or a configuration accepts are
   *     wanted too, marked as {@link Diagnostic#isSuppressed()}
   */
  public SetRun start(
      List<PlanFile> plans,
      Optional<ParameterFile> parameterFile,
      TemplateOptions options,
      Predicate<String> isReported,
      boolean showsSuppressed) {
    Judgement judgement = new Judgement(configuration, isReported, showsSuppressed);
    return start(plans, parameterFile, options, judgement, FindingStore.ofProcess());
  }

  private SetRun start(
      List<PlanFile> plans,
      Optional<ParameterFile> parameterFile,
      TemplateOptions options,
      Judgement judgement,
      FindingStore store) {
    Plans all = new Plans(plans, parameterFile);
    return new SetRun(rules, index, sights, all, parameterFile, options, judgement, store);
  }

  /**
   * Everything that is found in some templates, sorted by place, with what is suppressed; see
   * {@link #start} and {@link SetRun#together}.
   */
  public List<Diagnostic> run(
      List<Template> templates,
      List<PlanFile> plans,
      Optional<ParameterFile> parameterFile,
      TemplateOptions options) {
    return run(templates, plans, parameterFile, options, FindingStore.ofProcess());
  }

  /** The same with findings kept in a store, which is closed behind it. */
  List<Diagnostic> run(
      List<Template> templates,
      List<PlanFile> plans,
      Optional<ParameterFile> parameterFile,
      TemplateOptions options,
      FindingStore store) {
    Judgement judgement = new Judgement(configuration, file -> true, true);
    SetRun run = start(plans, parameterFile, options, judgement, store);
    try (RunFindings found = run.together(templates.stream().map(run::alone).toList())) {
      return found.toList();
    }
  }
}
