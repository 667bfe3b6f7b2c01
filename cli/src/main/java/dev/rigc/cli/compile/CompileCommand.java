package dev.rigc.cli.compile;

import dev.rigc.api.Compilation;
import dev.rigc.api.ConfigurationFiles;
import dev.rigc.api.OutputFolder;
import dev.rigc.api.RigletCompiler;
import dev.rigc.cli.option.ConfigurationOption;
import dev.rigc.cli.option.ReportOptions;
import dev.rigc.cli.option.RigletOptions;
import dev.rigc.cli.option.StandardOptions;
import dev.rigc.cli.report.Outcome;
import dev.rigc.cli.terminal.Counts;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.emit.Changes;
import dev.rigc.yaml.Document;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code rigc compile}. */
public final class CompileCommand implements Callable<Integer> {
  private final RigletOptions riglet = new RigletOptions();

  private final OptionSpec out =
      OptionSpec.builder("-o", "--out")
          .paramLabel("FOLDER")
          .description("Write the templates and scripts to this folder (default: out).")
          .type(Path.class)
          .initialValue(Path.of("out"))
          .build();

  private final OptionSpec only =
      OptionSpec.builder("--only")
          .paramLabel("APP")
          .description(
              "With --branch: compile a preview of this application on that branch, which is"
                  + " deployed beside the riglet and leaves it as it is. The branch may have any name"
                  + " that Git allows.")
          .type(String.class)
          .build();

  private final OptionSpec check =
      OptionSpec.builder("--check")
          .description("Write nothing; list what differs and exit with 1 if anything does.")
          .type(boolean.class)
          .initialValue(false)
          .build();

  private final OptionSpec watch =
      OptionSpec.builder("--watch")
          .description(
              "Compile again whenever the riglet changes, until Ctrl-C (exit code 130). What is"
                  + " wrong is reported and the output stays as it was.")
          .type(boolean.class)
          .initialValue(false)
          .build();

  private final ReportOptions reporting = ReportOptions.ofMaker();
  private final ConfigurationOption configuration = new ConfigurationOption();
  private final Terminal terminal;

  public CompileCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  public CommandSpec spec() {
    CommandSpec spec = StandardOptions.commandOf(this);
    spec.usageMessage()
        .description(
            "Compiles a riglet into CloudFormation templates and the scripts that deploy them.",
            "All files are written or none; of the files that are there, only those that rigc"
                + " wrote are replaced or removed.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  rigc compile riglet.yaml -o out/",
            "  rigc compile riglet.yaml -o out/ --check    in CI: is out/ up to date?",
            "  rigc compile --branch feature/x --only shop -o preview/",
            "  rigc compile --watch                        again on every change");
    riglet.addTo(spec);
    spec.addOption(out).addOption(only).addOption(check).addOption(watch);
    reporting.addTo(spec);
    configuration.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    reporting.requireOtherThan(configuration.file());
    requireBranch();
    PrintWriter data = reporting.isText() ? terminal.out() : terminal.err();
    if (watch.getValue()) {
      return new CompileWatch(watchable(), this::compileAgain, data).run();
    }
    Compiled compiled = compile(riglet.file().read(terminal.in()));
    boolean isStale = isCheck() && compiled.summary().filter(CompileSummary::isChange).isPresent();
    if (!reporting.isQuiet() || isStale) {
      compiled.summary().ifPresent(summary -> summary.print(data, isCheck()));
    }
    boolean isMade = compiled.summary().isPresent() && !isStale;
    return report(compiled.findings()).failed() || !isMade ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private void requireBranch() {
    if (application() != null && riglet.branch() == null) {
      throw new UserError("`--only` compiles a preview of a branch: name that with `--branch`.");
    }
  }

  private @Nullable String application() {
    return only.getValue();
  }

  private Checked<Compilation> compile(RigletCompiler compiler, Document document)
      throws IOException {
    @Nullable String application = application();
    @Nullable String branch = riglet.branch();
    return application == null || branch == null
        ? compiler.compile(document, riglet.loadOptions())
        : compiler.compilePreview(document, application, branch);
  }

  private boolean isCheck() {
    return check.getValue();
  }

  private Path out() {
    return out.getValue();
  }

  private Path watchable() {
    if (isCheck()) {
      throw new UserError("`--watch` writes on every change, `--check` never writes: choose one.");
    }
    return riglet.file().watchable();
  }

  private String compileAgain(byte[] content) throws IOException {
    Compiled compiled = compile(riglet.file().parse(content));
    report(compiled.findings());
    terminal.flush();
    return compiled
        .summary()
        .map(CompileSummary::written)
        .orElseGet(() -> Counts.of(compiled.findings()) + ", nothing was written.");
  }

  /** There is a summary if the output folder was written or compared. */
  private record Compiled(List<Diagnostic> findings, Optional<CompileSummary> summary) {}

  private Compiled compile(Document document) throws IOException {
    ConfigurationFiles configurations = configuration.open(LocalDate.now(ZoneOffset.UTC));
    Checked<Compilation> compiled =
        compile(new RigletCompiler().configuredBy(configurations::of), document);
    List<Diagnostic> found = new ArrayList<>(compiled.diagnostics());
    found.addAll(configurations.problems());
    if (compiled.value().isEmpty() || compiled.hasErrors() || outcome(found).failed()) {
      return new Compiled(found, Optional.empty());
    }
    Compilation good = compiled.value().get();
    OutputFolder folder = new OutputFolder(out(), this::say);
    Optional<OutputBefore> before =
        isCheck() || reporting.isQuiet() ? Optional.empty() : OutputBefore.read(out());
    Checked<Changes> changes =
        isCheck() ? folder.compare(good.output()) : folder.write(good.output());
    found.addAll(changes.diagnostics());
    if (changes.hasErrors() || changes.value().isEmpty()) {
      return new Compiled(found, Optional.empty());
    }
    Changes done = changes.value().get();
    Optional<CompileSummary> summary =
        Optional.of(new CompileSummary(out(), good, done, List.copyOf(found), before));
    if (isCheck() && !reporting.isText()) {
      found.addAll(folder.stale(done));
    }
    return new Compiled(found, summary);
  }

  private void say(String notice) {
    terminal.err().println("rigc: " + notice);
    terminal.err().flush();
  }

  private Outcome report(List<Diagnostic> findings) throws IOException {
    Outcome outcome = outcome(findings);
    reporting.write(outcome, terminal);
    return outcome;
  }

  private Outcome outcome(List<Diagnostic> findings) {
    return reporting.outcome(List.of(riglet.file().name()), findings);
  }
}
