package dev.rigc.compile;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.LintConfiguration;
import dev.rigc.lint.LintedTemplate;
import dev.rigc.lint.RuleIndex;
import dev.rigc.lint.RuleSet;
import dev.rigc.lint.SetLint;
import dev.rigc.lint.SetRun;
import dev.rigc.lint.SpillException;
import dev.rigc.rule.system.ParameterFile;
import dev.rigc.rule.system.PlanFile;
import dev.rigc.rule.template.TemplateOptions;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Lints templates, each by itself and all together as a system: the whole of {@code rigc lint}
 * except for files and reports.
 *
 * <p><b>Decision.</b> Files are linted on all cores; of each template only what other templates can
 * ask for is kept. <b>Context.</b> A repository may hold a hundred thousand templates, whose trees
 * fit into no memory, and a shard of them has to see the exports of all. <b>Consequence.</b> Rules
 * on sets see extracts, and what is found depends on the files alone: not on the number of threads,
 * and in sum not on the number of shards.
 */
public final class SystemLinter {
  private static final String PLAN_NAME = "riglet.json";

  private final RuleSet rules;
  private final Function<String, LintConfiguration> configurations;
  private final boolean showsSuppressed;
  private final Shard shard;
  private final int threads;
  private final IntConsumer progress;

  private SystemLinter(
      RuleSet rules,
      Function<String, LintConfiguration> configurations,
      boolean showsSuppressed,
      Shard shard,
      int threads,
      IntConsumer progress) {
    this.rules = rules;
    this.configurations = configurations;
    this.showsSuppressed = showsSuppressed;
    this.shard = shard;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * A linter with these rules that asks nothing special, hides what is suppressed, and uses every
   * core there is.
   */
  public static SystemLinter of(RuleSet rules) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new SystemLinter(
        rules, file -> LintConfiguration.NONE, false, Shard.WHOLE, cores, files -> {});
  }

  /**
   * The same with the configuration of each file.
   *
   * @param byFile the configuration for a file, by the name of its document; called by any thread,
   *     but by one at a time
   */
  public SystemLinter configuredBy(Function<String, LintConfiguration> byFile) {
    return new SystemLinter(rules, byFile, showsSuppressed, shard, threads, progress);
  }

  /** The same, but with suppressed findings among the others, marked as such. */
  public SystemLinter showingSuppressed() {
    return new SystemLinter(rules, configurations, true, shard, threads, progress);
  }

  /** The same for one share of the files; the others are only asked what this share needs. */
  public SystemLinter onlyFor(Shard share) {
    return new SystemLinter(rules, configurations, showsSuppressed, share, threads, progress);
  }

  /** The same on so many threads, at least one. */
  public SystemLinter onThreads(int most) {
    return new SystemLinter(rules, configurations, showsSuppressed, shard, most, progress);
  }

  /**
   * The same, telling how far it is.
   *
   * @param done is given the number of files done so far, from whichever thread did one
   */
  public SystemLinter telling(IntConsumer done) {
    return new SystemLinter(rules, configurations, showsSuppressed, shard, threads, done);
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
    List<InputFile> files = documents.stream().map(InputFile::of).toList();
    try (Linted linted = lintFiles(files, parameterFile, options)) {
      return linted.findings().toList();
    }
  }

  /**
   * Lints files of any kind: templates; plans, whose name is {@code riglet.json}; and riglets,
   * which are handed back. Each file is read when its turn comes, and forgotten before the next
   * one. Findings that are too many for memory go to a temporary file until what is returned is
   * closed.
   *
   * @param files the files in the order of their names
   * @param parameterFile values of parameters, in the AWS CLI's form
   * @param options what the lint is told
   * @throws UncheckedIOException if a file cannot be read
   * @throws SpillException if the findings are too many for memory and for the temporary folder
   */
  public Linted lintFiles(
      List<? extends InputFile> files, Optional<Document> parameterFile, LintOptions options) {
    Set<String> plans = new HashSet<>();
    SetRun run =
        new SetLint(rules, configurations)
            .start(
                plans(files, plans),
                parameterFile.map(ParameterFile::of),
                new TemplateOptions(options.asOf(), options.regions(), options.parameters()),
                shard::holds,
                showsSuppressed);
    try {
      return linted(
          InOrder.map(files, threads, file -> share(file, plans, run), progress::accept), run);
    } catch (RuntimeException | Error failed) {
      run.close();
      throw failed;
    }
  }

  private Linted linted(List<Share> shares, SetRun run) {
    List<String> names = new ArrayList<>();
    List<LintedTemplate> templates = new ArrayList<>();
    List<Document> riglets = new ArrayList<>();
    int passedOver = 0;
    for (Share share : shares) {
      if (share.counts(shard)) {
        names.add(share.name());
      }
      share.template().ifPresent(templates::add);
      share.riglet().ifPresent(riglets::add);
      passedOver += share.isPassedOver() ? 1 : 0;
    }
    return new Linted(run.together(templates), names, riglets, passedOver);
  }

  /** Plans come first: they tell which stacks are made of which template. */
  private static List<PlanFile> plans(List<? extends InputFile> files, Set<String> names) {
    List<PlanFile> plans = new ArrayList<>();
    for (InputFile file : files) {
      if (isPlanName(file.name())) {
        Optional<PlanFile> plan = PlanFile.of(read(file));
        plan.ifPresent(plans::add);
        plan.ifPresent(found -> names.add(file.name()));
      }
    }
    return plans;
  }

  private static boolean isPlanName(String name) {
    return name.equals("-") || name.substring(name.lastIndexOf('/') + 1).equals(PLAN_NAME);
  }

  private static Document read(InputFile file) {
    try {
      return file.read();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * What one file adds.
   *
   * @param name its name
   * @param template what is kept of it if it is a template
   * @param riglet the whole of it if it is a riglet
   * @param isPassedOver whether it is neither, nor a plan
   */
  private record Share(
      String name,
      Optional<LintedTemplate> template,
      Optional<Document> riglet,
      boolean isPassedOver) {
    boolean counts(Shard shard) {
      return !isPassedOver && shard.holds(name);
    }
  }

  private Share share(InputFile file, Set<String> plans, SetRun run) throws IOException {
    String name = file.name();
    boolean isMine = shard.holds(name);
    if (plans.contains(name)) {
      return new Share(name, Optional.empty(), Optional.empty(), false);
    }
    Document document = file.read();
    if (isRiglet(document)) {
      return new Share(
          name, Optional.empty(), Optional.of(document).filter(riglet -> isMine), false);
    }
    Template template = Template.of(document);
    if (!file.isNamed() && !template.isTemplate() && !isBrokenTemplate(document)) {
      return new Share(name, Optional.empty(), Optional.empty(), isMine);
    }
    LintedTemplate linted = isMine ? run.alone(template) : run.unchecked(template);
    return new Share(name, Optional.of(linted), Optional.empty(), false);
  }

  /** A text that cannot be parsed is meant as a template if it has the words of one. */
  private static boolean isBrokenTemplate(Document document) {
    String text = document.source().text();
    return document.root().isEmpty()
        && (text.contains("AWSTemplateFormatVersion") || text.contains("AWS::"));
  }

  private static boolean isRiglet(Document document) {
    return document.root().orElse(null) instanceof MappingNode root
        && root.get("riglet").isPresent()
        && root.get("rigc").isEmpty()
        && root.get("Resources").isEmpty();
  }

  /** Whether a document is the {@code riglet.json} of a plan. */
  public static boolean isPlan(Document document) {
    return PlanFile.of(document).isPresent();
  }
}
