package dev.rigc.api;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.lint.Fault;
import dev.rigc.lint.FindingFilter;
import dev.rigc.lint.LintConfiguration;
import dev.rigc.lint.LintSession;
import dev.rigc.lint.LintedTemplate;
import dev.rigc.lint.RuleSet;
import dev.rigc.rule.ParameterFile;
import dev.rigc.rule.PlanFile;
import dev.rigc.rule.TemplateOptions;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Lints templates, each by itself and all together as a system: the whole of {@code rigc lint}
 * except for files and reports.
 */
public final class Linter {
  private final RuleSet rules;
  private final Function<String, LintConfiguration> configurations;
  private final boolean showsSuppressed;
  private final Set<RuleId> requested;
  private final Predicate<String> isReported;
  private final int threads;
  private final IntConsumer progress;

  private Linter(
      RuleSet rules,
      Function<String, LintConfiguration> configurations,
      boolean showsSuppressed,
      Set<RuleId> requested,
      Predicate<String> isReported,
      int threads,
      IntConsumer progress) {
    this.rules = rules;
    this.configurations = configurations;
    this.showsSuppressed = showsSuppressed;
    this.requested = Set.copyOf(requested);
    this.isReported = isReported;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * A linter with rigc's rules and those of every {@link dev.rigc.rule.RuleProvider} on the class
   * path, that asks nothing special and hides what is suppressed.
   */
  public static Linter create() {
    return of(RuleSet.withProviders(Linter.class.getClassLoader()));
  }

  /**
   * A linter with these rules that asks nothing special, hides what is suppressed, and uses every
   * core there is.
   */
  public static Linter of(RuleSet rules) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new Linter(
        rules, file -> LintConfiguration.NONE, false, Set.of(), file -> true, cores, files -> {});
  }

  /**
   * The same with the configuration of each file.
   *
   * @param byFile the configuration for a file, by the name of its document; called by any thread,
   *     but by one at a time
   */
  public Linter configuredBy(Function<String, LintConfiguration> byFile) {
    return new Linter(rules, byFile, showsSuppressed, requested, isReported, threads, progress);
  }

  /** The same, but with suppressed findings among the others, marked as such. */
  public Linter showingSuppressed() {
    return new Linter(rules, configurations, true, requested, isReported, threads, progress);
  }

  /**
   * The same with these rules on, also those that report only on request.
   *
   * @param rules ids of rules; rules that are on in any case may be among them
   */
  public Linter requesting(Set<RuleId> rules) {
    return new Linter(
        this.rules, configurations, showsSuppressed, rules, isReported, threads, progress);
  }

  /**
   * The same, reporting only what is found in some files; the others are only asked what those
   * need, such as what they export.
   *
   * @param files whether the findings in a file are wanted, by its name; called by any thread
   */
  public Linter reportingOn(Predicate<String> files) {
    return new Linter(rules, configurations, showsSuppressed, requested, files, threads, progress);
  }

  /** The same on so many threads, at least one; the findings do not depend on it. */
  Linter onThreads(int most) {
    return new Linter(
        rules, configurations, showsSuppressed, requested, isReported, most, progress);
  }

  /**
   * The same, telling how far it is.
   *
   * @param done is given the number of files done so far, from whichever thread did one
   */
  public Linter telling(IntConsumer done) {
    return new Linter(rules, configurations, showsSuppressed, requested, isReported, threads, done);
  }

  RuleSet rules() {
    return rules;
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
    List<InputFile> files = documents.stream().map(InputFile::of).toList();
    return lintFiles(files, parameterFile, options).findings();
  }

  /**
   * Everything that is found in one template today, sorted by place. Suppressions in its comments
   * and {@code Metadata} are honoured; no file is read.
   *
   * @param name what findings call the template, such as its file
   * @param text the template, YAML or JSON
   */
  public List<Diagnostic> lint(String name, String text) {
    return lint(new Source(name, text), LintOptions.today());
  }

  /** Everything that is found in one template, sorted by place; no file is read. */
  public List<Diagnostic> lint(Source template, LintOptions options) {
    return lint(List.of(DocumentParser.parse(template)), Optional.empty(), options);
  }

  /**
   * Everything that is found in the template in a file today, sorted by place, as the nearest
   * {@code .rigc.yaml} in its folder or above asks for it; what is wrong with that is among the
   * findings.
   *
   * @throws IOException if the file cannot be read
   * @throws UncheckedIOException if a {@code .rigc.yaml} cannot be read
   */
  public List<Diagnostic> lint(Path template) throws IOException {
    ConfigurationFiles files = new ConfigurationFiles(this);
    List<Document> documents = List.of(NamedFile.read(template));
    List<Diagnostic> found =
        new ArrayList<>(
            configuredBy(files::of).lint(documents, Optional.empty(), LintOptions.today()));
    found.addAll(files.problems());
    return Diagnostic.sorted(found);
  }

  /**
   * Lints files of any kind: templates; plans, whose name is {@code riglet.json}; and riglets,
   * which are handed back. Each file is read when its turn comes, and of a template only findings
   * and facts are kept.
   *
   * @param files the files in the order of their names
   * @param parameterFile values of parameters, in the AWS CLI's form
   * @param options what the lint is told
   * @throws UncheckedIOException if a file cannot be read
   */
  public LintResult lintFiles(
      List<? extends InputFile> files, Optional<Document> parameterFile, LintOptions options) {
    Set<String> plans = new HashSet<>();
    LintSession session =
        new LintSession(
            rules,
            new FindingFilter(configurations, isReported, showsSuppressed).requesting(requested),
            plans(files, plans),
            parameterFile.map(ParameterFile::of),
            new TemplateOptions(options.asOf(), options.regions(), options.parameters()));
    return result(
        InOrder.map(
            files, threads, new FileLint(session, plans, isReported)::lint, progress::accept),
        session);
  }

  private LintResult result(List<FileShare> shares, LintSession session) {
    List<String> names = new ArrayList<>();
    List<LintedTemplate> templates = new ArrayList<>();
    List<Document> riglets = new ArrayList<>();
    int skipped = 0;
    for (FileShare share : shares) {
      if (share.counts(isReported)) {
        names.add(share.name());
      }
      share.template().ifPresent(templates::add);
      share.riglet().ifPresent(riglets::add);
      skipped += share.isSkipped() ? 1 : 0;
    }
    return new LintResult(session.finish(templates), names, riglets, skipped);
  }

  /** Plans come first: they tell which stacks are made of which template. */
  private static List<PlanFile> plans(List<? extends InputFile> files, Set<String> names) {
    List<PlanFile> plans = new ArrayList<>();
    for (InputFile file : files) {
      if (FileLint.isPlanName(file.name())) {
        Optional<PlanFile> plan =
            Fault.contain(() -> PlanFile.of(FileLint.read(file)), fault -> Optional.empty());
        plan.ifPresent(plans::add);
        plan.ifPresent(found -> names.add(file.name()));
      }
    }
    return plans;
  }
}
