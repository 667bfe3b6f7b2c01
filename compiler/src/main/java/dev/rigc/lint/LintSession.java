package dev.rigc.lint;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.KnownSecrets;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import dev.rigc.rule.Collector;
import dev.rigc.rule.ParameterFile;
import dev.rigc.rule.PlanFile;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleInfo.Audience;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.StackFacts;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.TemplateOptions;
import dev.rigc.rule.system.Plans;
import dev.rigc.rule.system.SystemRules;
import dev.rigc.yaml.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One lint of a set, in two steps: first each template {@linkplain #lint by itself}, by any number
 * of threads and in any order, then {@linkplain #finish all together}. Between the two only {@link
 * LintedTemplate}s are kept; the result depends on the order of the templates alone, and not on the
 * threads.
 */
public final class LintSession {
  private final RuleSet rules;
  private final RuleIndex index;
  private final Set<RuleId> optIn;
  private final Set<RuleId> forAuthors;
  private final Set<Collector<?>> collectors;
  private final FindingFilter filter;
  private final Plans plans;
  private final Optional<ParameterFile> parameterFile;
  private final TemplateOptions options;

  /** What the templates hold that no finding may repeat, wherever it is; put in by any thread. */
  private final Set<String> secrets = ConcurrentHashMap.newKeySet();

  /** The parameters that some template has. */
  private final Set<String> declared = ConcurrentHashMap.newKeySet();

  /**
   * Starts a lint.
   *
   * @param rules the rules
   * @param filter what becomes of the findings
   * @param plans the plans that some of the templates belong to
   * @param parameterFile values of parameters that were given for this run
   * @param options what the rules on one template are told; values of the plan and of the parameter
   *     file are added to its parameters
   */
  public LintSession(
      RuleSet rules,
      FindingFilter filter,
      List<PlanFile> plans,
      Optional<ParameterFile> parameterFile,
      TemplateOptions options) {
    this.rules = rules;
    List<RuleInfo> infos = rules.infos();
    this.index = RuleIndex.withRiglets(rules);
    this.optIn = of(Audience.ON_REQUEST, infos);
    this.forAuthors = of(Audience.AUTHORS, infos);
    this.collectors = SystemRules.collectors(rules.onSets());
    this.filter = filter;
    this.plans = new Plans(plans, parameterFile);
    this.parameterFile = parameterFile;
    this.options = options;
  }

  private static Set<RuleId> of(Audience audience, List<RuleInfo> infos) {
    return infos.stream()
        .filter(info -> info.audience() == audience)
        .map(RuleInfo::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Everything that is found in some templates, sorted by place. */
  public List<Diagnostic> run(List<Template> templates) {
    return finish(templates.stream().map(this::lint).toList());
  }

  /**
   * Runs the rules on one template and gathers what the rules on its set need. May be called by
   * several threads at once.
   */
  public LintedTemplate lint(Template template) {
    String name = template.source().name();
    learnSecrets(template);
    List<Diagnostic> here = new ArrayList<>();
    List<Diagnostic> elsewhere = new ArrayList<>();
    for (Map<String, String> given : plans.parameters(name)) {
      for (Diagnostic finding : contained(template, given)) {
        (finding.location().file().equals(name) ? here : elsewhere).add(finding);
      }
    }
    List<StackFacts> facts = facts(template);
    facts.stream()
        .flatMap(stack -> stack.crashes().stream())
        .map(crash -> Fault.finding(name, "gathering what other files need", crash))
        .forEach(here::add);
    MarkedSource marks = MarkedSource.of(template.document());
    @Nullable Suppressions suppressions = marks.isEmpty() ? null : new Suppressions(index, marks);
    List<Diagnostic> filtered = filter.apply(name, here, suppressions, optIn);
    return new LintedTemplate(name, facts, filtered, elsewhere, suppressions);
  }

  /** What is left of a file that could not be looked at: that it could not, and why. */
  public LintedTemplate stopped(String file, Throwable fault) {
    List<Diagnostic> found = Fault.findings(file, "the lint", fault);
    return new LintedTemplate(
        file, List.of(), filter.apply(file, found, null, optIn), List.of(), null);
  }

  private List<Diagnostic> contained(Template template, Map<String, String> given) {
    return Fault.contain(
        () -> findings(template, given),
        fault -> Fault.findings(template.source().name(), "the lint", fault));
  }

  /** Only gathers what others take from a template. May be called by several threads at once. */
  public LintedTemplate collect(Template template) {
    String name = template.source().name();
    learnSecrets(template);
    return new LintedTemplate(name, facts(template), List.of(), List.of(), null);
  }

  private void learnSecrets(Template template) {
    List<Map<String, String>> given = new ArrayList<>(plans.parameters(template.source().name()));
    given.add(options.parameters());
    secrets.addAll(TemplateSecrets.of(template, given));
    if (parameterFile.isPresent()) {
      declared.addAll(template.parameters().keySet());
    }
  }

  /**
   * The findings without what must not be repeated. Nobody knows whether a parameter that no
   * template has would be a secret: what the file of parameters gives it is not repeated there.
   */
  private List<Diagnostic> masked(List<Diagnostic> findings) {
    KnownSecrets known = KnownSecrets.of(secrets);
    if (parameterFile.isEmpty()) {
      return findings.stream().map(known::maskedIn).toList();
    }
    String file = parameterFile.get().document().source().name();
    Set<String> more = new HashSet<>();
    parameterFile.get().entries().stream()
        .filter(entry -> !declared.contains(entry.name().text()))
        .forEach(entry -> more.add(entry.value()));
    KnownSecrets given = KnownSecrets.of(more);
    return findings.stream()
        .map(known::maskedIn)
        .map(found -> found.location().file().equals(file) ? given.maskedIn(found) : found)
        .toList();
  }

  /**
   * What is to be said of a file that is not a template. May be called by several threads at once.
   */
  public Optional<LintedTemplate> skip(Document document) {
    List<Diagnostic> found = LookalikeCheck.check(document);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String name = document.source().name();
    Suppressions suppressions = new Suppressions(index, MarkedSource.of(document));
    List<Diagnostic> filtered = filter.apply(name, found, suppressions, optIn);
    return Optional.of(new LintedTemplate(name, List.of(), filtered, List.of(), null));
  }

  private List<Diagnostic> findings(Template template, Map<String, String> given) {
    Map<String, String> parameters = new LinkedHashMap<>(options.parameters());
    parameters.putAll(given);
    TemplateContext subject =
        TemplateContext.of(
            template,
            new TemplateOptions(
                options.asOf(),
                plans.regions(template.source().name(), options.regions()),
                parameters,
                options.knownRegions().with(filter.allowedRegions(template.source().name()))));
    List<Diagnostic> found =
        new ArrayList<>(RuleRun.run(subject, template.source().name(), rules.onTemplates()));
    found.addAll(EvaluationBounds.met(subject.evaluator()));
    List<Diagnostic> judged = RewrittenTemplates.judged(found, template);
    return Generator.wrote(template) ? judged.stream().map(this::ofGenerated).toList() : judged;
  }

  /** Advice on how something is written is at most a note where a tool has written it. */
  private Diagnostic ofGenerated(Diagnostic finding) {
    return forAuthors.contains(finding.rule()) ? finding.withSeverity(Severity.NOTE) : finding;
  }

  private List<StackFacts> facts(Template template) {
    return plans.stacks(template).stream().map(stack -> StackFacts.of(stack, collectors)).toList();
  }

  /**
   * Runs the rules on sets.
   *
   * @param templates all templates of the lint, in order
   * @return everything that was found, sorted by file and place, each once
   */
  public List<Diagnostic> finish(List<LintedTemplate> templates) {
    List<Diagnostic> found = new ArrayList<>();
    List<Diagnostic> others = new ArrayList<>(rules.problems());
    Map<String, Suppressions> suppressions = new LinkedHashMap<>();
    for (LintedTemplate template : templates) {
      found.addAll(template.findings());
      others.addAll(template.elsewhere());
      @Nullable Suppressions own = template.suppressions();
      if (own != null) {
        suppressions.putIfAbsent(template.name(), own);
      }
    }
    others.addAll(betweenTemplates(templates));
    for (Diagnostic finding : others) {
      String file = finding.location().file();
      found.addAll(filter.apply(file, List.of(finding), suppressions.get(file), optIn));
    }
    if (!suppressions.isEmpty()) {
      Set<RuleId> ran = ran(templates.size() > 1 || !plans.all().isEmpty());
      suppressions.forEach((file, own) -> found.addAll(problems(file, own, ran)));
    }
    return Diagnostic.sorted(masked(found));
  }

  private List<Diagnostic> problems(String file, Suppressions suppressions, Set<RuleId> ran) {
    List<Diagnostic> problems =
        suppressions.problems(
            rule -> (ran.contains(rule) || isOnRiglets(rule)) && filter.isOn(file, rule, optIn));
    return filter.apply(file, problems, null, optIn);
  }

  /** Whether a rule looks at riglets, so that it cannot find anything in a template. */
  private static boolean isOnRiglets(RuleId rule) {
    return rule.value().startsWith("RIG");
  }

  /**
   * What the rules on sets find. The templates beside and below a plan are one set; all that belong
   * to no plan are another one.
   */
  private List<Diagnostic> betweenTemplates(List<LintedTemplate> templates) {
    List<List<StackFacts>> planned = new ArrayList<>();
    plans.all().forEach(plan -> planned.add(new ArrayList<>()));
    List<StackFacts> others = new ArrayList<>();
    for (LintedTemplate template : templates) {
      OptionalInt plan = plans.of(template.name());
      (plan.isPresent() ? planned.get(plan.getAsInt()) : others).addAll(template.stacks());
    }
    List<Diagnostic> found = new ArrayList<>();
    for (int i = 0; i < planned.size(); i++) {
      found.addAll(inSet(planned.get(i), Optional.of(plans.all().get(i))));
    }
    if (!others.isEmpty()) {
      found.addAll(inSet(others, Optional.empty()));
    }
    return found;
  }

  private List<Diagnostic> inSet(List<StackFacts> members, Optional<PlanFile> plan) {
    String file =
        plan.map(p -> p.document().source().name())
            .or(() -> members.stream().map(member -> member.stack().file()).findFirst())
            .orElse("-");
    return Fault.contain(
        () -> {
          SetContext set = new SetContext(members, collectors, plan, parameterFile);
          return RuleRun.run(set, file, rules.onSets());
        },
        fault -> Fault.findings(file, "the lint of the set", fault));
  }

  /** The rules that could find something: those on sets only if there is one. */
  private Set<RuleId> ran(boolean isSet) {
    Set<RuleId> ran = new HashSet<>(Set.of(EvaluationBounds.INFO.id()));
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
