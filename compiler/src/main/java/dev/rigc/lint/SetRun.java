package dev.rigc.lint;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Tally;
import dev.rigc.lint.FindingStore.Batch;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleRun;
import dev.rigc.rule.system.Extracts;
import dev.rigc.rule.system.Kept;
import dev.rigc.rule.system.ParameterFile;
import dev.rigc.rule.system.Plans;
import dev.rigc.rule.system.SystemSubject;
import dev.rigc.rule.template.TemplateOptions;
import dev.rigc.rule.template.TemplateSubject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One lint of a set, in two steps: first each template {@linkplain #alone by itself}, by any number
 * of threads and in any order, then what is left of them {@linkplain #together together}. Between
 * the two only {@link LintedTemplate}s are kept, so that memory does not grow with the size of the
 * templates or with the number of findings; the result depends on the order of the templates alone,
 * and not on the threads.
 */
public final class SetRun implements AutoCloseable {
  private final RuleSet rules;
  private final RuleIndex index;
  private final Plans plans;
  private final Optional<ParameterFile> parameterFile;
  private final TemplateOptions options;
  private final Optional<Extracts> extracts;
  private final Judgement judgement;
  private final FindingStore store;
  private final Tally tally = new Tally();

  SetRun(
      RuleSet rules,
      RuleIndex index,
      Optional<Map<String, Set<String>>> sights,
      Plans plans,
      Optional<ParameterFile> parameterFile,
      TemplateOptions options,
      Judgement judgement,
      FindingStore store) {
    this.rules = rules;
    this.index = index;
    this.extracts = sights.map(Extracts::new);
    this.plans = plans;
    this.parameterFile = parameterFile;
    this.options = options;
    this.judgement = judgement;
    this.store = store;
  }

  /**
   * Runs the rules on one template. May be called by several threads at once.
   *
   * @throws SpillException if there is no room for what is found
   */
  public LintedTemplate alone(Template template) {
    String name = template.source().name();
    List<Diagnostic> here = new ArrayList<>();
    List<Diagnostic> elsewhere = new ArrayList<>();
    for (Map<String, String> given : plans.parameters(name)) {
      for (Diagnostic finding : RuleRun.run(subject(template, given), name, rules.onTemplates())) {
        (finding.location().file().equals(name) ? here : elsewhere).add(finding);
      }
    }
    MarkedSource marks = MarkedSource.of(template.document());
    @Nullable Suppressions suppressions = marks.isEmpty() ? null : new Suppressions(index, marks);
    return new LintedTemplate(
        extract(template),
        counted(judgement.of(name, here, suppressions)),
        List.copyOf(elsewhere),
        suppressions);
  }

  private TemplateSubject subject(Template template, Map<String, String> given) {
    Map<String, String> parameters = new LinkedHashMap<>(options.parameters());
    parameters.putAll(given);
    return TemplateSubject.of(
        template, new TemplateOptions(options.asOf(), options.regions(), parameters));
  }

  private Batch counted(List<Diagnostic> judged) {
    List<Diagnostic> findings = Diagnostic.sorted(judged);
    synchronized (tally) {
      tally.add(findings);
    }
    return store.put(findings);
  }

  /** A template that is only there for what others take from it. */
  public LintedTemplate unchecked(Template template) {
    return new LintedTemplate(extract(template), FindingStore.EMPTY, List.of(), null);
  }

  private Kept extract(Template template) {
    return extracts.isPresent() ? extracts.get().keep(template) : Kept.whole(template);
  }

  /**
   * Everything that is found, sorted by place. The caller closes it, and need not close the run.
   *
   * @param templates all templates of the run, in order
   * @throws SpillException if there is no room for what is found
   */
  public RunFindings together(List<LintedTemplate> templates) {
    RunFindings found = new RunFindings(store, tally);
    List<Diagnostic> others = new ArrayList<>(rules.problems());
    Map<String, Suppressions> suppressions = new LinkedHashMap<>();
    for (LintedTemplate template : templates) {
      found.put(template.name(), template.findings());
      others.addAll(template.elsewhere());
      @Nullable Suppressions own = template.suppressions();
      if (own != null) {
        suppressions.putIfAbsent(template.name(), own);
      }
    }
    others.addAll(betweenTemplates(templates));
    RunFindings.byFile(others)
        .forEach(
            (file, findings) ->
                found.add(file, judgement.of(file, findings, suppressions.get(file))));
    addProblems(suppressions, ran(templates.size() > 1 || !plans.all().isEmpty()), found);
    return found;
  }

  private List<Diagnostic> betweenTemplates(List<LintedTemplate> templates) {
    List<Kept> kept = templates.stream().map(LintedTemplate::extract).toList();
    List<Diagnostic> found = new ArrayList<>();
    for (SystemSubject set : SystemLint.sets(kept, plans, parameterFile)) {
      found.addAll(SystemLint.run(set, rules.onSets()));
    }
    return found;
  }

  private void addProblems(
      Map<String, Suppressions> suppressions, Set<RuleId> ran, RunFindings found) {
    suppressions.forEach(
        (file, own) -> {
          List<Diagnostic> problems =
              own.problems(rule -> ran.contains(rule) && judgement.isOn(file, rule));
          found.add(file, judgement.of(file, problems, null));
        });
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

  /** Ends a run that was not brought together. */
  @Override
  public void close() {
    store.close();
  }
}
