package dev.rigc.lint;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleRun;
import dev.rigc.rule.system.Extract;
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
import java.util.function.Function;

/**
 * One lint of a set, in two steps: first each template {@linkplain #alone by itself}, by any number
 * of threads and in any order, then what is left of them {@linkplain #together together}. Between
 * the two only {@link LintedTemplate}s are kept, so that memory does not grow with the size of the
 * templates; the result depends on their order alone, and not on the threads.
 */
public final class SetRun {
  private final RuleSet rules;
  private final RuleIndex index;
  private final Function<String, LintConfiguration> configuration;
  private final Plans plans;
  private final Optional<ParameterFile> parameterFile;
  private final TemplateOptions options;
  private final Optional<Map<String, Set<String>>> sights;

  SetRun(
      RuleSet rules,
      RuleIndex index,
      Optional<Map<String, Set<String>>> sights,
      Function<String, LintConfiguration> configuration,
      Plans plans,
      Optional<ParameterFile> parameterFile,
      TemplateOptions options) {
    this.rules = rules;
    this.index = index;
    this.sights = sights;
    this.configuration = configuration;
    this.plans = plans;
    this.parameterFile = parameterFile;
    this.options = options;
  }

  /** Runs the rules on one template. May be called by several threads at once. */
  public LintedTemplate alone(Template template) {
    List<Diagnostic> found = new ArrayList<>();
    for (Map<String, String> given : plans.parameters(template.source().name())) {
      Map<String, String> parameters = new LinkedHashMap<>(options.parameters());
      parameters.putAll(given);
      TemplateOptions here = new TemplateOptions(options.asOf(), options.regions(), parameters);
      found.addAll(
          RuleRun.run(
              TemplateSubject.of(template, here), template.source().name(), rules.onTemplates()));
    }
    return new LintedTemplate(extract(template), found, MarkedSource.of(template.document()));
  }

  /** A template that is only there for what others take from it. */
  public LintedTemplate unchecked(Template template) {
    return new LintedTemplate(extract(template), List.of(), MarkedSource.NONE);
  }

  private Template extract(Template template) {
    return sights.map(looked -> Extract.of(template, looked)).orElse(template);
  }

  /**
   * Everything that is found, sorted by place. What a suppression or a configuration accepts is
   * there too, marked as {@link Diagnostic#isSuppressed()}.
   *
   * @param templates all templates of the run, in order
   */
  public List<Diagnostic> together(List<LintedTemplate> templates) {
    List<Diagnostic> found = new ArrayList<>(rules.problems());
    Suppressions suppressions = new Suppressions(index);
    for (LintedTemplate template : templates) {
      found.addAll(template.findings());
      suppressions.add(template.extract().source().name(), template.marks());
    }
    List<Template> extracts = templates.stream().map(LintedTemplate::extract).toList();
    for (SystemSubject set : SystemLint.sets(extracts, plans, parameterFile)) {
      found.addAll(SystemLint.run(set, rules.onSets()));
    }
    Set<RuleId> ran = ran(templates.size() > 1 || !plans.all().isEmpty());
    List<Diagnostic> judged =
        suppressions.apply(
            Diagnostic.sorted(found),
            (file, rule) -> ran.contains(rule) && configuration.apply(file).isOn(rule));
    return Diagnostic.sorted(configured(judged));
  }

  /** Weighs findings, asking for the configuration of each file once if they come file by file. */
  private List<Diagnostic> configured(List<Diagnostic> findings) {
    List<Diagnostic> weighed = new ArrayList<>(findings.size());
    String file = "";
    LintConfiguration asked = LintConfiguration.NONE;
    for (Diagnostic finding : findings) {
      if (!finding.location().file().equals(file)) {
        file = finding.location().file();
        asked = configuration.apply(file);
      }
      weighed.add(asked.apply(finding));
    }
    return weighed;
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
