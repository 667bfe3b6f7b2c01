package dev.rigc.cli;

import dev.rigc.cli.report.Outcome;
import dev.rigc.compile.Compilation;
import dev.rigc.compile.OutputFolder;
import dev.rigc.compile.RigletCompiler;
import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.emit.Changes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rigc compile}. */
@Command(
    name = "compile",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    description = {
      "Compiles a riglet into CloudFormation templates and the scripts that deploy them.",
      "All files are written or none; of the files that are there, only those that rigc wrote are"
          + " replaced or removed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  rigc compile riglet.yaml -o out/",
      "  rigc compile riglet.yaml -o out/ --check    in CI: is out/ up to date?",
      "  rigc compile --branch feature-x -o preview/"
    })
final class CompileCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RigletOptions riglet = new RigletOptions();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      description = "Where to write to (default: out).")
  private Path out = Path.of("out");

  @Option(
      names = "--check",
      description = "Write nothing; list what differs and exit with 1 if anything does.")
  private boolean isCheck;

  @Mixin private ReportOptions reporting = new ReportOptions();

  CompileCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Checked<Compilation> compiled =
        new RigletCompiler().compile(riglet.read(terminal.in()), riglet.loadOptions());
    Optional<Compilation> good =
        outcome(compiled.diagnostics()).failed() ? Optional.empty() : compiled.value();
    if (good.isEmpty()) {
      return report(compiled.diagnostics());
    }
    OutputFolder folder = new OutputFolder(out);
    Checked<Changes> changes =
        isCheck ? folder.compare(good.get().output()) : folder.write(good.get().output());
    List<Diagnostic> findings =
        Stream.of(compiled, changes).flatMap(stage -> stage.diagnostics().stream()).toList();
    CompileSummary summary =
        new CompileSummary(out, findings, reporting.isText() ? terminal.out() : terminal.err());
    if (!changes.hasErrors()) {
      summary.print(good.get(), changes.value().orElseThrow(), isCheck);
    }
    int exitCode = report(findings);
    return isCheck && !changes.value().orElseThrow().isNone() ? ExitCode.FINDINGS : exitCode;
  }

  private int report(List<Diagnostic> findings) throws IOException {
    Outcome outcome = outcome(findings);
    reporting.write(outcome, terminal);
    return outcome.failed() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private Outcome outcome(List<Diagnostic> findings) {
    return new Outcome(List.of(riglet.file()), findings, reporting.failOn());
  }
}
