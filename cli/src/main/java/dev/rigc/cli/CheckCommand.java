package dev.rigc.cli;

import dev.rigc.api.ConfigurationFiles;
import dev.rigc.api.RigletCompiler;
import dev.rigc.cli.option.BranchOption;
import dev.rigc.cli.option.ConfigurationOption;
import dev.rigc.cli.option.FindingOptions;
import dev.rigc.cli.option.ReportOptions;
import dev.rigc.cli.option.RigletFile;
import dev.rigc.cli.option.StandardOptions;
import dev.rigc.cli.report.Outcome;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.yaml.Document;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
  private final ReportOptions reporting = ReportOptions.ofReporter();
  private final FindingOptions wanted = new FindingOptions();
  private final ConfigurationOption configuration = new ConfigurationOption();
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
    wanted.addTo(spec);
    configuration.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    wanted.check(false);
    reporting.requireOtherThan(configuration.file());
    reporting.requireOtherThan(wanted.baseline());
    ConfigurationFiles configurations = configuration.open(LocalDate.now(ZoneOffset.UTC));
    RigletCompiler compiler = compiler(configurations);
    List<String> given = files.getValue();
    List<String> names = given.stream().distinct().toList();
    List<Diagnostic> found = new ArrayList<>();
    for (String file : names) {
      RigletFile named = new RigletFile(file);
      Document riglet = named.read(terminal.in());
      found.addAll(
          compiler.check(riglet, branch.loadOptions().withAddons(named.addons())).diagnostics());
    }
    found.addAll(configurations.problems());
    List<Diagnostic> findings = wanted.select(found, names, terminal);
    Outcome outcome = reporting.outcome(names, findings);
    reporting.write(outcome, terminal);
    wanted.printStatistics(outcome.findings(), terminal);
    reporting.summarize(
        String.join(", ", names) + ": " + reporting.counts(findings) + ".", terminal);
    return outcome.failed() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private RigletCompiler compiler(ConfigurationFiles configurations) {
    RigletCompiler compiler = new RigletCompiler().configuredBy(configurations::of);
    return wanted.showsSuppressed() ? compiler.showingSuppressed() : compiler;
  }
}
