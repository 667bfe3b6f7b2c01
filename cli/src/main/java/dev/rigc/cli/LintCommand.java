package dev.rigc.cli;

import dev.rigc.cli.report.Outcome;
import dev.rigc.compile.LintOptions;
import dev.rigc.compile.Linted;
import dev.rigc.compile.RigletCompiler;
import dev.rigc.compile.Shard;
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

  @Option(
      names = "--only-templates",
      description = "Pass over named files that are no templates or are excluded, as in folders.")
  private boolean onlyTemplates;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = ShardOption.class,
      description = {
        "Only report on the I-th of N shares of the files, as in 2/5; what the other files export"
            + " is read all the same. rigc merge puts the SARIF reports together."
      })
  private Shard shard = Shard.WHOLE;

  LintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SystemLinter plain = SystemLinter.of(RuleSet.withProviders(getClass().getClassLoader()));
    Configurations configurations = new Configurations(plain);
    LintFiles found = LintFiles.find(files, terminal.in(), configurations, onlyTemplates);
    Linted linted;
    try (Progress progress = Progress.of(terminal, found.all().size())) {
      linted =
          linter(plain.configuredBy(configurations::of).telling(progress::done))
              .lintFiles(found.all(), parameterFile(), new LintOptions(asOf, regions, Map.of()));
    }
    List<Diagnostic> findings = findings(linted, configurations);
    Outcome outcome = new Outcome(linted.names(), findings, reporting.failOn());
    reporting.writeData(outcome, terminal);
    terminal
        .err()
        .println(summary(linted.names().size(), linted.passedOver() + found.excluded(), findings));
    return outcome.failed() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private SystemLinter linter(SystemLinter plain) {
    SystemLinter shared = plain.onlyFor(shard);
    return showsSuppressed ? shared.showingSuppressed() : shared;
  }

  private List<Diagnostic> findings(Linted linted, Configurations configurations) {
    List<Diagnostic> all = new ArrayList<>(linted.findings());
    for (Document riglet : linted.riglets()) {
      all.addAll(new RigletCompiler().compile(riglet, LoadOptions.NONE).diagnostics());
    }
    configurations.problems().stream()
        .filter(problem -> shard.holds(problem.location().file()))
        .forEach(all::add);
    return all.stream().sorted().distinct().toList();
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

  private static String summary(int files, int others, List<Diagnostic> found) {
    String passedOver = others == 0 ? "" : " (" + Counts.of(others, "other file") + " passed over)";
    return Counts.of(files, "file") + passedOver + ": " + Counts.of(found) + ".";
  }
}
