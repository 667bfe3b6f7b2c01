package dev.rigc.cli;

import dev.rigc.cli.report.Outcome;
import dev.rigc.compile.LintOptions;
import dev.rigc.compile.RigletCompiler;
import dev.rigc.compile.SystemLinter;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.RuleSet;
import dev.rigc.load.LoadOptions;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rigc lint}. */
@Command(
    name = "lint",
    addMethodSubcommands = false,
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
      description = {
        "Templates, riglets, and folders to search for them; - is standard input.",
        "A riglet.json closes the set of the templates beside and below it."
      })
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
      description =
          "The day that end-of-life dates are held against, as in 2026-11-22"
              + " (default: today in UTC).")
  private LocalDate asOf = LocalDate.now(ZoneOffset.UTC);

  @Option(
      names = "--parameters",
      paramLabel = "FILE",
      description = "Values of parameters, in the JSON form that the AWS CLI takes.")
  private @Nullable Path parameters;

  @Option(
      names = "--show-suppressed",
      description = "Also report findings that a suppression or the configuration accepts.")
  private boolean showsSuppressed;

  LintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SystemLinter plain = SystemLinter.of(RuleSet.withProviders(getClass().getClassLoader()));
    Configurations configurations = new Configurations(plain);
    LintFiles read = LintFiles.read(files, terminal.in(), configurations);
    SystemLinter configured = plain.configuredBy(configurations::of);
    SystemLinter linter = showsSuppressed ? configured.showingSuppressed() : configured;
    List<Diagnostic> found =
        new ArrayList<>(
            linter.lint(
                read.templates(), parameterFile(), new LintOptions(asOf, regions, Map.of())));
    for (Document riglet : read.riglets()) {
      found.addAll(new RigletCompiler().compile(riglet, LoadOptions.NONE).diagnostics());
    }
    found.addAll(configurations.problems());
    List<Diagnostic> sorted = found.stream().sorted().distinct().toList();
    Outcome outcome = new Outcome(read.names(), sorted, reporting.failOn());
    reporting.writeData(outcome, terminal);
    terminal.err().println(summary(read, sorted));
    return outcome.failed() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private Optional<Document> parameterFile() throws IOException {
    if (parameters == null) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(parameters)) {
      throw new UserError("There is no parameter file `" + parameters + "`.");
    }
    String name = parameters.toString().replace('\\', '/');
    return Optional.of(DocumentParser.parse(name, Files.readAllBytes(parameters)));
  }

  private static String summary(LintFiles read, List<Diagnostic> found) {
    String passedOver =
        read.passedOver() == 0
            ? ""
            : " (" + Counts.of(read.passedOver(), "other file") + " passed over)";
    return Counts.of(read.names().size(), "file") + passedOver + ": " + Counts.of(found) + ".";
  }
}
