package dev.rigc.compile;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.LintConfiguration;
import dev.rigc.lint.RuleIndex;
import dev.rigc.lint.RuleSet;
import dev.rigc.lint.SetLint;
import dev.rigc.rule.system.ParameterFile;
import dev.rigc.rule.system.PlanFile;
import dev.rigc.rule.template.TemplateOptions;
import dev.rigc.yaml.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lints templates, each by itself and all together as a system: the whole of {@code rigc lint}
 * except for files and reports. It reads no files.
 */
public final class SystemLinter {
  private final RuleSet rules;
  private final Function<String, LintConfiguration> configurations;
  private final boolean showsSuppressed;

  private SystemLinter(
      RuleSet rules, Function<String, LintConfiguration> configurations, boolean showsSuppressed) {
    this.rules = rules;
    this.configurations = configurations;
    this.showsSuppressed = showsSuppressed;
  }

  /** A linter with these rules that asks nothing special and hides what is suppressed. */
  public static SystemLinter of(RuleSet rules) {
    return new SystemLinter(rules, file -> LintConfiguration.NONE, false);
  }

  /**
   * The same with the configuration of each file.
   *
   * @param byFile the configuration for a file, by the name of its document
   */
  public SystemLinter configuredBy(Function<String, LintConfiguration> byFile) {
    return new SystemLinter(rules, byFile, showsSuppressed);
  }

  /** The same, but with suppressed findings among the others, marked as such. */
  public SystemLinter showingSuppressed() {
    return new SystemLinter(rules, configurations, true);
  }

  /**
   * Reads a {@link LintConfiguration#FILE_NAME} against the rules of this linter. What is wrong
   * with the file is among the diagnostics; there is always a configuration.
   */
  public Checked<LintConfiguration> configuration(Document document) {
    return LintConfiguration.read(document, new RuleIndex(rules.infos()));
  }

  /**
   * Everything that is found, sorted by file and place.
   *
   * @param documents templates, and the {@code riglet.json} of each plan among them, which closes
   *     the set of the templates beside and below it
   * @param parameterFile values of parameters, in the AWS CLI's form
   * @param options what the lint is told
   */
  public List<Diagnostic> lint(
      List<Document> documents, Optional<Document> parameterFile, LintOptions options) {
    List<PlanFile> plans = new ArrayList<>();
    List<Template> templates = new ArrayList<>();
    for (Document document : documents) {
      Optional<PlanFile> plan = PlanFile.of(document);
      plan.ifPresentOrElse(plans::add, () -> templates.add(Template.of(document)));
    }
    TemplateOptions alone =
        new TemplateOptions(options.asOf(), options.regions(), options.parameters());
    return new SetLint(rules, configurations)
        .run(templates, plans, parameterFile.map(ParameterFile::of), alone).stream()
            .filter(finding -> showsSuppressed || !finding.isSuppressed())
            .toList();
  }

  /** Whether a document is the {@code riglet.json} of a plan. */
  public static boolean isPlan(Document document) {
    return PlanFile.of(document).isPresent();
  }
}
