package dev.rigc.cli;

import dev.rigc.api.ConfigurationFiles;
import dev.rigc.api.DiffResult;
import dev.rigc.api.TemplateDiff;
import dev.rigc.cli.option.FailOn;
import dev.rigc.cli.option.RigcCommand;
import dev.rigc.cli.report.DiffOutcome;
import dev.rigc.cli.report.DiffReport;
import dev.rigc.cli.report.DiffReportFormat;
import dev.rigc.cli.report.TextStyle;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.NamedInput;
import dev.rigc.cli.terminal.Overwriting;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.cli.terminal.WholeFile;
import dev.rigc.diagnostic.Checked;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.source.SideException;
import dev.rigc.diff.source.SideFiles;
import dev.rigc.diff.stage.Stages;
import dev.rigc.lint.AcceptedChange;
import dev.rigc.lint.LintConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code rigc diff}. */
@Command(
    name = "diff",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    versionProvider = RigcCommand.Version.class,
    description = {
      "Says what differs between two systems of stacks, and what a deployment of the new one does to"
          + " each resource: none, in place, may interrupt, may replace, will replace, delete.",
      "Values are evaluated first: order, forms of functions, comments and formatting do not count."
          + " References are followed through all stacks."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing that --fail-on names",
      "1:something that --fail-on names and no .rigc.yaml accepts",
      "2:wrong usage, a side that cannot be read or compiled, or too little memory",
      "3:a fault in rigc itself"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  rigc diff out                                     the working tree against HEAD",
      "  rigc diff git:main:riglet.yaml riglet.yaml        two riglets, compiled in memory",
      "  rigc diff git:v1.2:out out --format markdown      for a comment on a pull request",
      "  rigc diff old.yaml new.yaml --fail-on will-replace,data-loss",
      "  rigc diff git:main:out out --stages stages        the steps that work, where one does not"
    })
final class DiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "SIDE",
      arity = "1..2",
      description = {
        "The old side and the new one: a template, a riglet, a folder such as out/, or"
            + " git:REV[:PATH].",
        "One alone is compared with the same path in HEAD."
      })
  private List<String> sides = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private DiffReportFormat format = DiffReportFormat.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      split = ",",
      completionCandidates = FailWords.class,
      converter = FailWord.class,
      description =
          "Exit with 1 on these, with commas: change, may-replace, will-replace, delete, data-loss,"
              + " error, or never (default).")
  private List<FailOn> failOn = List.of();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Use this file instead of any .rigc.yaml; its patterns are then compared with paths"
              + " from the current folder.")
  private @Nullable Path config;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the report to this file.")
  private @Nullable Path output;

  @Option(
      names = "--stages",
      paramLabel = "FOLDER",
      description =
          "Also write numbered stages to this folder, which must be new, empty or of an earlier run:"
              + " templates and commands that work where a single step does not.")
  private @Nullable Path stages;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (stages != null) {
      new StageFolder(stages).requireName();
    }
    try {
      String after = sides.get(sides.size() - 1);
      String before = sides.size() == 1 ? SideFiles.atHead(after, Path.of("")) : sides.get(0);
      for (String side : List.of(before, after)) {
        Overwriting.refuseSide("--output", output, side);
      }
      TemplateDiff diff = TemplateDiff.create();
      Checked<DiffResult> compared = diff.compare(before, after);
      compared.diagnostics().forEach(terminal.err()::println);
      if (compared.value().isEmpty()) {
        throw new UserError("A side has errors, so it cannot be compared.");
      }
      return report(before, after, diff, compared.value().get());
    } catch (SideException missing) {
      throw new UserError(missing.sentence());
    }
  }

  private int report(String before, String after, TemplateDiff diff, DiffResult result)
      throws IOException {
    Function<ResourceDifference, Optional<AcceptedChange>> accepted = accepted(after);
    if (stages != null) {
      new StageFolder(stages).write(Stages.of(result.difference()), terminal);
    }
    Set<FailOn> asked = failOn.isEmpty() ? Set.of() : EnumSet.copyOf(failOn);
    List<String> violations = FailOn.violations(asked, result, accepted);
    DiffOutcome outcome =
        new DiffOutcome(before, after, result, accepted, violations, diff.catalogue());
    @Nullable Path file = output;
    if (file == null) {
      report(terminal.styleOut()).write(outcome, terminal.out());
    } else {
      WholeFile.write(file, out -> report(TextStyle.PLAIN).write(outcome, out));
    }
    return violations.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private DiffReport report(TextStyle style) {
    return format.report(style);
  }

  private Function<ResourceDifference, Optional<AcceptedChange>> accepted(String after)
      throws IOException {
    if (config != null) {
      new NamedInput(config, "file").requireFile();
    }
    ConfigurationFiles files =
        new ConfigurationFiles(LocalDate.now(ZoneOffset.UTC), Optional.ofNullable(config));
    LintConfiguration found = files.of(after.startsWith("git:") ? "." : after);
    for (Path file : files.files()) {
      if (output != null) {
        Overwriting.refuse("--output", output, file);
      }
    }
    files.problems().forEach(terminal.err()::println);
    return resource ->
        found.acceptedChanges().stream()
            .filter(one -> one.isAbout(resource.stack(), resource.logicalId(), resource.type()))
            .findFirst();
  }

  /** The words of {@code --fail-on}. */
  static final class FailWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(FailOn.values()).map(FailOn::toString).iterator();
    }
  }

  /** Reads a word of {@code --fail-on}. */
  static final class FailWord implements ITypeConverter<FailOn> {
    @Override
    public FailOn convert(String word) {
      return Arrays.stream(FailOn.values())
          .filter(one -> one.toString().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "`%s` is not one of %s".formatted(word, List.of(FailOn.values()))));
    }
  }
}
