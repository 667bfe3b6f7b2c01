package dev.rigc.cli;

import dev.rigc.cli.report.Outcome;
import dev.rigc.compile.RigletCompiler;
import dev.rigc.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rigc check}. */
@Command(
    name = "check",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    description = "Checks a riglet against every rule and writes nothing.",
    footerHeading = "%nExamples:%n",
    footer = {"  rigc check riglet.yaml", "  rigc check riglet.yaml --branch feature-x"})
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RigletOptions riglet = new RigletOptions();

  @Mixin private ReportOptions reporting = new ReportOptions();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Diagnostic> findings =
        new RigletCompiler().check(riglet.read(terminal.in()), riglet.loadOptions()).diagnostics();
    Outcome outcome = new Outcome(List.of(riglet.file()), findings, reporting.failOn());
    reporting.write(outcome, terminal);
    terminal.err().println(riglet.file() + ": " + Counts.of(findings) + ".");
    return outcome.failed() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
