package dev.rigc.cli;

import dev.rigc.cfn.Template;
import dev.rigc.cli.report.Outcome;
import dev.rigc.compile.LintOptions;
import dev.rigc.compile.TemplateLinter;
import dev.rigc.diagnostic.Diagnostic;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rigc lint}. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "Lints CloudFormation templates, each alone and all together as one system.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rigc lint template.yaml",
      "  rigc lint templates/ --format sarif --output rigc.sarif",
      "  cat template.json | rigc lint -"
    })
final class LintCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Templates, folders to search for templates, or - for standard input.")
  private List<String> files = List.of();

  @Mixin private ReportOptions reporting = new ReportOptions();

  @Option(
      names = "--regions",
      paramLabel = "REGION",
      split = ",",
      description = "Regions the templates are for, with commas (default: us-east-1).")
  private List<String> regions = List.of("us-east-1");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that end-of-life dates are held against, as in 2026-11-22.")
  private LocalDate asOf = LocalDate.now();

  LintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    TemplateFiles read = TemplateFiles.read(files, terminal.in());
    LintOptions options = new LintOptions(asOf, regions, Map.of());
    List<Diagnostic> found = new ArrayList<>();
    for (Template template : read.templates()) {
      found.addAll(TemplateLinter.lint(template, options));
    }
    Outcome outcome = new Outcome(read.names(), found, reporting.failOn());
    reporting.writeData(outcome, terminal);
    terminal.err().println(summary(read, found));
    return outcome.failed() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private static String summary(TemplateFiles read, List<Diagnostic> found) {
    String passedOver =
        read.passedOver() == 0
            ? ""
            : " (" + Counts.of(read.passedOver(), "other file") + " passed over)";
    return Counts.of(read.names().size(), "template") + passedOver + ": " + Counts.of(found) + ".";
  }
}
