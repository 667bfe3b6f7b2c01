package dev.rigc.cli;

import dev.rigc.api.Catalogue;
import dev.rigc.api.ConfigurationFiles;
import dev.rigc.api.InputFile;
import dev.rigc.api.LintOptions;
import dev.rigc.api.LintResult;
import dev.rigc.api.Linter;
import dev.rigc.api.RigletCompiler;
import dev.rigc.cfn.spec.fact.KnownRegions;
import dev.rigc.cli.option.ConfigurationOption;
import dev.rigc.cli.option.FindingOptions;
import dev.rigc.cli.option.LintFiles;
import dev.rigc.cli.option.ReportOptions;
import dev.rigc.cli.option.Shard;
import dev.rigc.cli.option.ShardOption;
import dev.rigc.cli.option.StandardOptions;
import dev.rigc.cli.report.CfnLintComparison;
import dev.rigc.cli.report.CfnLintMatch;
import dev.rigc.cli.report.Outcome;
import dev.rigc.cli.terminal.Counts;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.NamedInput;
import dev.rigc.cli.terminal.Progress;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.load.LoadOptions;
import dev.rigc.rule.RegionWords;
import dev.rigc.yaml.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code rigc lint}. */
final class LintCommand implements Callable<Integer> {
  private final PositionalParamSpec files =
      PositionalParamSpec.builder()
          .arity("0..*")
          .paramLabel("FILE")
          .initialValue(List.of("."))
          .description(
              "Templates, riglets, and folders to search for them, the current one if none is"
                  + " named; - is standard input.",
              "A riglet.json closes the set of the templates beside and below it.")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .build();

  private final ReportOptions reporting = ReportOptions.ofReporter();
  private final FindingOptions wanted = new FindingOptions();
  private final ConfigurationOption configuration = new ConfigurationOption();

  private final OptionSpec regions =
      OptionSpec.builder("--regions")
          .paramLabel("REGION")
          .description("Regions the templates are for, with commas (default: us-east-1).")
          .splitRegex(",")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .initialValue(List.of("us-east-1"))
          .build();

  private final OptionSpec asOf =
      OptionSpec.builder("--as-of")
          .paramLabel("DATE")
          .description(
              "The day that end-of-life dates are held against, as in 2026-11-22"
                  + " (default: today in UTC).")
          .type(LocalDate.class)
          .initialValue(LocalDate.now(ZoneOffset.UTC))
          .build();

  private final OptionSpec parameters =
      OptionSpec.builder("--parameters")
          .paramLabel("FILE")
          .description("Values of parameters, in the JSON form that the AWS CLI accepts.")
          .type(Path.class)
          .build();

  private final OptionSpec onlyTemplates =
      OptionSpec.builder("--only-templates")
          .description("Skip named files that are not templates or are excluded, as in folders.")
          .type(boolean.class)
          .initialValue(false)
          .build();

  private final OptionSpec shard =
      OptionSpec.builder("--shard")
          .paramLabel("I/N")
          .description(
              "Only report on the I-th of N shares of the files, as in 2/5; what the other files"
                  + " export is read all the same. rigc merge puts the SARIF reports together.")
          .type(Shard.class)
          .converters(new ShardOption())
          .initialValue(Shard.WHOLE)
          .build();

  private final OptionSpec compare =
      OptionSpec.builder("--compare")
          .paramLabel("FILE")
          .description(
              "Instead of findings, print what only rigc or only cfn-lint found, and where they"
                  + " agree; the file is the output of cfn-lint --format json.")
          .type(Path.class)
          .build();

  private final Terminal terminal;

  LintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  CommandSpec spec() {
    CommandSpec spec = StandardOptions.commandOf(this);
    spec.usageMessage()
        .description("Lints CloudFormation templates, each alone and all together as one system.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  rigc lint                                         all that is here",
            "  rigc lint template.yaml",
            "  rigc lint templates/ --format sarif --output rigc.sarif",
            "  rigc lint --select SEC --min-severity warning",
            "  rigc lint --write-baseline rigc-baseline.json     accept what is found today",
            "  rigc lint --baseline rigc-baseline.json           and report what is new",
            "  rigc lint templates/ --compare cfn-lint.json",
            "  cat template.json | rigc lint -");
    spec.addPositional(files);
    reporting.addTo(spec);
    wanted.addTo(spec);
    configuration.addTo(spec);
    for (OptionSpec option : List.of(regions, asOf, parameters, onlyTemplates, shard, compare)) {
      spec.addOption(option);
    }
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    wanted.check(isShare());
    reporting.requireOtherThan(parameters.getValue());
    reporting.requireOtherThan(configuration.file());
    reporting.requireOtherThan(wanted.baseline());
    reporting.requireOtherFileThan(wanted.writtenBaseline());
    ConfigurationFiles configurations = configuration.open(asOf.<LocalDate>getValue());
    requireRegions(configurations);
    Optional<List<CfnLintMatch>> matches = matches();
    LintFiles found =
        LintFiles.find(files.getValue(), terminal.in(), configurations, onlyTemplates.getValue());
    LintResult linted = lint(found.all(), configurations);
    List<Diagnostic> others = inRiglets(linted.riglets(), configurations);
    others.addAll(inConfigurations(configurations, found, linted));
    for (Path file : configurations.files()) {
      reporting.requireOtherThan(file);
    }
    LintResult result = linted.with(others);
    List<Diagnostic> findings = wanted.select(result.findings(), result.files(), terminal);
    Outcome outcome = reporting.outcome(result.files(), findings);
    if (matches.isPresent()) {
      reporting.writeComparison(
          new CfnLintComparison(findings, result.files(), matches.get(), Catalogue.all()),
          terminal);
    } else {
      reporting.writeData(outcome, terminal);
    }
    warnings(result, found).forEach(warning -> terminal.err().println("rigc: " + warning));
    wanted.printStatistics(outcome.findings(), terminal);
    reporting.summarize(summary(result, found.excluded(), findings), terminal);
    return outcome.failed() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private void requireRegions(ConfigurationFiles configurations) {
    KnownRegions known = KnownRegions.builtIn().with(configurations.of("-").allowedRegions());
    for (String region : regions.<List<String>>getValue()) {
      if (!known.contains(region)) {
        throw new UserError(
            "--regions: %s %s"
                .formatted(RegionWords.unknown(region), RegionWords.hint(known, region)));
      }
    }
  }

  private LintResult lint(List<InputFile> all, ConfigurationFiles configurations)
      throws IOException {
    Linter plain = Linter.create();
    try (Progress progress = Progress.of(terminal, all.size(), reporting.isQuiet())) {
      return linter(plain.configuredBy(configurations::of).telling(progress::done))
          .lintFiles(all, parameterFile(), options());
    }
  }

  private LintOptions options() {
    return new LintOptions(asOf.getValue(), regions.getValue(), Map.of());
  }

  private Shard shard() {
    return shard.getValue();
  }

  private boolean isShare() {
    return !shard().equals(Shard.WHOLE);
  }

  private Linter linter(Linter plain) {
    Linter shared = plain.reportingOn(shard()::holds).requesting(wanted.requested());
    return wanted.showsSuppressed() ? shared.showingSuppressed() : shared;
  }

  private List<Diagnostic> inRiglets(List<Document> riglets, ConfigurationFiles configurations) {
    if (riglets.isEmpty()) {
      return new ArrayList<>(); // and the compiler is not loaded
    }
    RigletCompiler plain = new RigletCompiler().configuredBy(configurations::of);
    RigletCompiler compiler = wanted.showsSuppressed() ? plain.showingSuppressed() : plain;
    List<Diagnostic> found = new ArrayList<>();
    for (Document riglet : riglets) {
      found.addAll(compiler.compile(riglet, LoadOptions.NONE).diagnostics());
    }
    return found;
  }

  private List<Diagnostic> inConfigurations(
      ConfigurationFiles configurations, LintFiles files, LintResult linted) {
    List<Diagnostic> found = new ArrayList<>(configurations.problems());
    found.addAll(
        configurations.unused(files.searched(), rule -> !isShare() && couldFind(rule, linted)));
    found.removeIf(problem -> !shard().holds(problem.location().file()));
    return found;
  }

  /** Whether a rule had something to look at. */
  private static boolean couldFind(RuleId rule, LintResult linted) {
    int riglets = linted.riglets().size();
    int others = linted.files().size() - riglets;
    if (rule.value().startsWith("RIG")) {
      return riglets > 0;
    }
    return rule.value().startsWith("CFN5") ? others > 1 : others > 0;
  }

  /** What cfn-lint found, if the findings are to be compared with that. */
  private Optional<List<CfnLintMatch>> matches() throws IOException {
    @Nullable Path path = compare.getValue();
    if (path == null) {
      return Optional.empty();
    }
    if (!reporting.isText()) {
      throw new UserError("--compare prints text; remove --format.");
    }
    Document report = new NamedInput(path, "report of cfn-lint").read();
    return Optional.of(
        CfnLintMatch.in(report)
            .orElseThrow(
                () ->
                    new UserError(
                        "`%s` is not a report of cfn-lint: what `cfn-lint --format json` prints is required."
                            .formatted(path))));
  }

  private Optional<Document> parameterFile() throws IOException {
    @Nullable Path path = parameters.getValue();
    if (path == null) {
      return Optional.empty();
    }
    return Optional.of(new NamedInput(path, "parameter file").read());
  }

  /** What a reader of the findings, or of no findings, has to know. */
  private List<String> warnings(LintResult result, LintFiles found) {
    List<String> warnings = new ArrayList<>(found.textWarnings());
    boolean isNothing = result.files().isEmpty() && !isShare();
    if (isNothing && !onlyTemplates.<Boolean>getValue()) {
      warnings.add(found.nothingIn(files.getValue()));
    }
    return warnings;
  }

  private String summary(LintResult result, int excluded, List<Diagnostic> findings) {
    int others = result.skipped() + excluded;
    String passedOver = others == 0 ? "" : " (" + Counts.of(others, "other file") + " skipped)";
    String files = Counts.of(result.files().size(), "file") + passedOver;
    return files + ": " + reporting.counts(findings) + ".";
  }
}
