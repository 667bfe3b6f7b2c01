package dev.rigc.cli;

import dev.rigc.cli.report.Outcome;
import dev.rigc.compile.RigletCompiler;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.yaml.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rigc check}. */
@Command(
    name = "check",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    description = "Checks riglets against every rule and writes nothing.",
    footerHeading = "%nExamples:%n",
    footer = {"  rigc check riglet.yaml", "  rigc check riglet.yaml --branch feature-x"})
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "RIGLET",
      arity = "0..*",
      description = "The riglets, riglet.yaml if there is none here; - is standard input.")
  private List<String> files = List.of("riglet.yaml");

  @Mixin private BranchOption branch = new BranchOption();

  @Mixin private ReportOptions reporting = new ReportOptions();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RigletCompiler compiler = new RigletCompiler();
    List<Diagnostic> findings = new ArrayList<>();
    for (String file : files) {
      Document riglet = new RigletFile(file).read(terminal.in());
      findings.addAll(compiler.check(riglet, branch.loadOptions()).diagnostics());
    }
    Outcome outcome = new Outcome(files, findings, reporting.failOn());
    reporting.write(outcome, terminal);
    terminal.err().println(String.join(", ", files) + ": " + Counts.of(findings) + ".");
    return outcome.failed() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
