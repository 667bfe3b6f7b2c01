package dev.rigc.cli;

import dev.rigc.api.ConfigurationFiles;
import dev.rigc.api.RigletCompiler;
import dev.rigc.cli.report.Outcome;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.yaml.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code rigc check}. */
final class CheckCommand implements Callable<Integer> {
  private final PositionalParamSpec files =
      PositionalParamSpec.builder()
          .arity("0..*")
          .paramLabel("RIGLET")
          .description("The riglets, riglet.yaml if there is none here; - is standard input.")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .initialValue(List.of("riglet.yaml"))
          .build();

  private final BranchOption branch = new BranchOption();
  private final ReportOptions reporting = new ReportOptions();
  private final Terminal terminal;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  CommandSpec spec() {
    CommandSpec spec = StandardOptions.commandOf(this);
    spec.usageMessage()
        .description("Checks riglets against every rule and writes nothing.")
        .footerHeading("%nExamples:%n")
        .footer("  rigc check riglet.yaml", "  rigc check riglet.yaml --branch feature-x");
    spec.addPositional(files);
    branch.addTo(spec);
    reporting.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ConfigurationFiles configurations = new ConfigurationFiles();
    RigletCompiler compiler = new RigletCompiler().configuredBy(configurations::of);
    List<String> given = files.getValue();
    List<String> names = given.stream().distinct().toList();
    List<Diagnostic> findings = new ArrayList<>();
    for (String file : names) {
      Document riglet = new RigletFile(file).read(terminal.in());
      findings.addAll(compiler.check(riglet, branch.loadOptions()).diagnostics());
    }
    findings.addAll(configurations.problems());
    Outcome outcome = new Outcome(names, findings, reporting.failOn());
    reporting.write(outcome, terminal);
    terminal.err().println(String.join(", ", names) + ": " + Counts.of(findings) + ".");
    return outcome.failed() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
