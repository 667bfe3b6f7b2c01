package dev.rigc.api;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diff.source.SideFiles;
import dev.rigc.diff.system.StackSource;
import dev.rigc.emit.OutputFile;
import dev.rigc.emit.OutputPath;
import dev.rigc.emit.OutputSet;
import dev.rigc.lint.Fault;
import dev.rigc.lint.FindingFilter;
import dev.rigc.lint.LintConfiguration;
import dev.rigc.lint.PreviewCheck;
import dev.rigc.lint.RigletCheck;
import dev.rigc.lint.RuleSet;
import dev.rigc.load.LoadOptions;
import dev.rigc.load.LoadedRiglet;
import dev.rigc.load.RigletLoader;
import dev.rigc.model.RigcVersion;
import dev.rigc.model.Riglet;
import dev.rigc.plan.Planner;
import dev.rigc.render.Rendered;
import dev.rigc.render.RenderedStack;
import dev.rigc.render.Renderer;
import dev.rigc.render.deploy.DeployFiles;
import dev.rigc.render.override.Overrides;
import dev.rigc.stack.StackKinds;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Compiles riglets. It reads no files unless it is asked to, writes none, prints nothing, and may
 * be used by several threads: the same riglet always gives the same bytes. Whatever is wrong with a
 * riglet is a diagnostic, and so is a fault in rigc itself that stops it (CFN0002).
 */
public final class RigletCompiler {
  private static final OutputPath SCRIPT = new OutputPath("deploy.sh");
  private static final OutputPath MAKEFILE = new OutputPath("Makefile");

  private final Function<String, LintConfiguration> configurations;
  private final boolean showsSuppressed;

  /** A compiler that asks nothing special and hides what is suppressed. */
  public RigletCompiler() {
    this(file -> LintConfiguration.NONE, false);
  }

  private RigletCompiler(
      Function<String, LintConfiguration> configurations, boolean showsSuppressed) {
    this.configurations = configurations;
    this.showsSuppressed = showsSuppressed;
  }

  /**
   * The same with the configuration of each riglet.
   *
   * @param byFile the configuration for a riglet, by the name of its document; that of one that was
   *     built in code is {@code riglet}
   */
  public RigletCompiler configuredBy(Function<String, LintConfiguration> byFile) {
    return new RigletCompiler(byFile, showsSuppressed);
  }

  /** The same, but with suppressed findings among the others, marked as such. */
  public RigletCompiler showingSuppressed() {
    return new RigletCompiler(configurations, true);
  }

  /**
   * Compiles the riglet in a file, as the nearest {@code .rigc.yaml} in its folder or above asks
   * for it; what is wrong with that is among the findings.
   *
   * @throws IOException if the file cannot be read
   * @throws UncheckedIOException if a {@code .rigc.yaml} cannot be read
   */
  public Checked<Compilation> compile(Path riglet) throws IOException {
    ConfigurationFiles files = new ConfigurationFiles();
    return configuredBy(files::of)
        .compile(NamedFile.read(riglet), LoadOptions.NONE.withAddons(addons(riglet)))
        .with(files.problems());
  }

  /**
   * The templates in {@code addons} beside a riglet, for {@link LoadOptions#withAddons}.
   *
   * @throws IOException if one of them cannot be read
   */
  public static List<Source> addons(Path riglet) throws IOException {
    return AddonFiles.beside(riglet);
  }

  /** Compiles the text of a {@code riglet.yaml}. */
  public Checked<Compilation> compile(Source source) {
    return compile(DocumentParser.parse(source), LoadOptions.NONE);
  }

  /** Compiles a parsed {@code riglet.yaml}, such as one that was read from bytes. */
  public Checked<Compilation> compile(Document document, LoadOptions options) {
    return check(document, options).then(this::contained);
  }

  /**
   * Compiles a preview of a branch beside a riglet: the stacks of one application, with names of
   * their own, and the scripts that deploy and delete them. Nothing of the riglet itself is made.
   *
   * @param document the riglet
   * @param application the name of the application
   * @param branch the branch as Git names it
   */
  public Checked<Compilation> compilePreview(Document document, String application, String branch) {
    return check(document, LoadOptions.NONE)
        .then(
            loaded ->
                Fault.contain(
                    () ->
                        PreviewCheck.check(loaded, application, branch)
                            .then(
                                preview ->
                                    compileChecked(
                                        new LoadedRiglet(preview, loaded.places()),
                                        Rendered::ofApplications)),
                    fault -> stopped(loaded.file(), "the compilation", fault)));
  }

  /** Compiles a riglet that was built in code. Its findings are in a file named {@code riglet}. */
  public Checked<Compilation> compile(Riglet riglet) {
    LoadedRiglet loaded = LoadedRiglet.inCode(riglet);
    return RigletCheck.check(loaded, filter()).then(this::contained);
  }

  /** Only checks a riglet: all findings of all rules, and nothing is rendered. */
  public Checked<LoadedRiglet> check(Document document, LoadOptions options) {
    return Fault.contain(
        () -> RigletCheck.check(RigletLoader.load(document, options), document, filter()),
        fault -> stopped(document.source().name(), "the check", fault));
  }

  /** The stacks of a riglet without the script and without a lint of what is made. */
  Checked<List<StackSource>> stacks(Document document, LoadOptions options) {
    return check(document, options)
        .then(
            loaded ->
                Fault.contain(
                    () -> Checked.of(stacks(loaded), List.of()),
                    fault -> stopped(loaded.file(), "the compilation", fault)));
  }

  private static List<StackSource> stacks(LoadedRiglet loaded) {
    Rendered rendered = rendered(loaded).rendered();
    Map<String, Document> documents = new TreeMap<>();
    rendered.stacks().forEach(stack -> documents.put(stack.stack().file(), stack.parsed()));
    String plan = OutputPath.PLAN.value();
    documents.put(plan, DocumentParser.parse(new Source(plan, plan(rendered))));
    return SideFiles.stacks(documents, false);
  }

  private static Overrides.Result rendered(LoadedRiglet loaded) {
    Riglet riglet = loaded.riglet();
    return Overrides.apply(
        Rendering.RENDERER.render(Planner.plan(riglet, StackKinds.of(riglet))), loaded);
  }

  private FindingFilter filter() {
    return new FindingFilter(configurations, file -> true, showsSuppressed);
  }

  private Checked<Compilation> contained(LoadedRiglet loaded) {
    return Fault.contain(
        () -> compileChecked(loaded, UnaryOperator.identity()),
        fault -> stopped(loaded.file(), "the compilation", fault));
  }

  private static <T> Checked<T> stopped(String file, String what, Throwable fault) {
    return Checked.failed(List.of(Fault.finding(file, what, fault)));
  }

  /**
   * The script, which nothing else waits for, is made while the templates are linted. All of them
   * are, also those that are not chosen, since the others import from them.
   */
  @SuppressWarnings("ReferenceEquality") // the same object: all are chosen
  private Checked<Compilation> compileChecked(LoadedRiglet loaded, UnaryOperator<Rendered> choice) {
    Overrides.Result overridden = rendered(loaded);
    if (!overridden.findings().isEmpty()) {
      return Checked.failed(overridden.findings());
    }
    Rendered all = overridden.rendered();
    Rendered chosen = choice.apply(all);
    ForkJoinTask<DeployFiles> deploy =
        ForkJoinPool.commonPool().submit(() -> DeployFiles.of(chosen));
    AddonPlaces addons = AddonPlaces.of(all, loaded.file());
    String plan = plan(all);
    List<Diagnostic> found =
        lint(all, plan, configurations.apply(loaded.file())).stream()
            .map(overridden::placed)
            .map(addons::placed)
            .map(loaded.places().secrets()::maskedIn)
            .toList();
    OutputSet output = output(chosen, chosen == all ? plan : plan(chosen), deploy.join());
    return Checked.of(new Compilation(chosen.plan(), output), found);
  }

  /**
   * rigc's own conscience: what it emits has to pass the linter as any other template does. The day
   * is that of the release, so that a riglet that compiles today compiles tomorrow.
   */
  private List<Diagnostic> lint(Rendered rendered, String planJson, LintConfiguration asked) {
    List<String> regions = List.of(rendered.plan().riglet().region().value());
    LintOptions options = new LintOptions(RigcVersion.released(), regions, Map.of());
    Map<String, Document> documents = new TreeMap<>();
    rendered.stacks().forEach(stack -> documents.put(stack.stack().file(), stack.parsed()));
    String plan = OutputPath.PLAN.value();
    documents.put(plan, DocumentParser.parse(new Source(plan, planJson)));
    Linter hiding = Linter.of(RuleSet.builtIn()).configuredBy(file -> asked);
    return (showsSuppressed ? hiding.showingSuppressed() : hiding)
        .lint(List.copyOf(documents.values()), Optional.empty(), options);
  }

  private static String plan(Rendered rendered) {
    Set<OutputPath> files = new TreeSet<>();
    rendered.stacks().forEach(stack -> files.add(new OutputPath(stack.stack().file())));
    rendered.pipelineFiles().keySet().forEach(file -> files.add(new OutputPath(file)));
    files.add(SCRIPT);
    files.add(MAKEFILE);
    return rendered.planJson(files.stream().map(OutputPath::value).toList());
  }

  private static OutputSet output(Rendered rendered, String plan, DeployFiles deploy) {
    Map<OutputPath, OutputFile> files = new TreeMap<>();
    for (RenderedStack stack : rendered.stacks()) {
      files.put(new OutputPath(stack.stack().file()), OutputFile.text(stack.template()));
    }
    rendered
        .pipelineFiles()
        .forEach((file, text) -> files.put(new OutputPath(file), OutputFile.text(text)));
    files.put(SCRIPT, OutputFile.program(deploy.script()));
    files.put(MAKEFILE, OutputFile.text(deploy.makefile()));
    files.put(OutputPath.PLAN, OutputFile.text(plan));
    return new OutputSet(files);
  }

  /** Made on first use: a riglet that is only checked needs no FreeMarker. */
  private static final class Rendering {
    private static final Renderer RENDERER = new Renderer(RigcVersion.current());

    private Rendering() {}
  }
}
