package dev.rigc.cli.option;

import dev.rigc.api.Catalogue;
import dev.rigc.cli.report.CfnLintComparison;
import dev.rigc.cli.report.FailLevel;
import dev.rigc.cli.report.Outcome;
import dev.rigc.cli.report.Report;
import dev.rigc.cli.report.ReportFormat;
import dev.rigc.cli.report.TextStyle;
import dev.rigc.cli.terminal.Counts;
import dev.rigc.cli.terminal.Overwriting;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.cli.terminal.WholeFile;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import dev.rigc.model.RigcVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How a command reports what it found. */
public final class ReportOptions {
  private final OptionSpec format =
      OptionSpec.builder("--format")
          .paramLabel("FORMAT")
          .description("${COMPLETION-CANDIDATES} (default: text).")
          .type(ReportFormat.class)
          .initialValue(ReportFormat.TEXT)
          .build();

  private final OptionSpec failOn =
      OptionSpec.builder("--fail-on")
          .paramLabel("LEVEL")
          .description(
              "Exit with 1 from this severity on: error (default), warning or note; or never.")
          .type(FailLevel.class)
          .initialValue(FailLevel.ERROR)
          .build();

  private final OptionSpec minSeverity =
      OptionSpec.builder("--min-severity")
          .paramLabel("SEVERITY")
          .description(
              "Report only findings of this severity or graver: error, warning or note"
                  + " (default).")
          .type(Severity.class)
          .initialValue(Severity.NOTE)
          .build();

  private final OptionSpec quiet =
      OptionSpec.builder("-q", "--quiet")
          .description("Print findings and faults only: no summary, no progress.")
          .type(boolean.class)
          .initialValue(false)
          .build();

  private final OptionSpec output;

  /** What {@code output} was called before; still taken. */
  private final @Nullable OptionSpec formerOutput;

  private ReportOptions(OptionSpec output, @Nullable OptionSpec formerOutput) {
    this.output = output;
    this.formerOutput = formerOutput;
  }

  /** Of a command that makes nothing but a report. */
  public static ReportOptions ofReporter() {
    return new ReportOptions(file("-o", "--output").build(), null);
  }

  /** Of a command that makes something else, where {@code -o} says where that goes. */
  public static ReportOptions ofMaker() {
    return new ReportOptions(file("--report").build(), file("--output").hidden(true).build());
  }

  private static OptionSpec.Builder file(String... names) {
    return OptionSpec.builder(names)
        .paramLabel("FILE")
        .description("Write the report to this file.")
        .type(Path.class);
  }

  public void addTo(CommandSpec command) {
    command
        .addOption(format)
        .addOption(failOn)
        .addOption(minSeverity)
        .addOption(quiet)
        .addOption(output);
    if (formerOutput != null) {
      command.addOption(formerOutput);
    }
  }

  public boolean isText() {
    return format() == ReportFormat.TEXT;
  }

  public boolean isQuiet() {
    return quiet.getValue();
  }

  private ReportFormat format() {
    return format.getValue();
  }

  /** What is to be reported of what was found. */
  public Outcome outcome(List<String> files, List<Diagnostic> findings) {
    return new Outcome(
        files, findings.stream().filter(this::isShown).toList(), failOn.<FailLevel>getValue());
  }

  private boolean isShown(Diagnostic finding) {
    return finding.severity().isAtLeast(minSeverity.<Severity>getValue());
  }

  /** How many findings of which severity there are, those that are not shown included. */
  public String counts(List<Diagnostic> findings) {
    List<Diagnostic> shown = findings.stream().filter(this::isShown).toList();
    int hidden = findings.size() - shown.size();
    String counts = Counts.of(shown);
    return hidden == 0
        ? counts
        : "%s, %s below %s not shown"
            .formatted(counts, hidden, minSeverity.<Severity>getValue().word());
  }

  /** Says in a line how it went, unless nobody wants to know. */
  public void summarize(String summary, Terminal terminal) {
    if (!isQuiet()) {
      terminal.err().println(summary);
    }
  }

  /** Reports diagnostics: for people on standard error, for programs on standard output. */
  public void write(Outcome outcome, Terminal terminal) throws IOException {
    if (isText()) {
      write(outcome, terminal.err(), terminal.styleErr());
    } else {
      writeData(outcome, terminal);
    }
  }

  /** Reports findings that are what the command is for: on standard output. */
  public void writeData(Outcome outcome, Terminal terminal) throws IOException {
    write(outcome, terminal.out(), terminal.styleOut());
  }

  /** Writes a comparison where the report of the findings would be. */
  public void writeComparison(CfnLintComparison comparison, Terminal terminal) throws IOException {
    @Nullable Path path = file();
    if (path == null) {
      comparison.write(terminal.out());
    } else {
      WholeFile.write(path, comparison::write);
    }
  }

  private void write(Outcome outcome, PrintWriter stream, TextStyle style) throws IOException {
    @Nullable Path path = file();
    if (path == null) {
      report(style).write(outcome, stream);
      return;
    }
    for (String input : inputs(outcome)) {
      Overwriting.refuse(target(), path, Path.of(input));
    }
    WholeFile.write(path, file -> report(TextStyle.PLAIN).write(outcome, file));
  }

  private static Set<String> inputs(Outcome outcome) {
    Set<String> inputs = new LinkedHashSet<>(outcome.files());
    outcome.findings().forEach(finding -> inputs.add(finding.location().file()));
    return inputs;
  }

  /** Says so if the report would overwrite a file that the run reads. */
  public void requireOtherThan(@Nullable Path input) throws IOException {
    @Nullable Path path = file();
    if (path != null && input != null) {
      Overwriting.refuse(target(), path, input);
    }
  }

  /** Says so if the report would be written to a file that the run writes something else to. */
  public void requireOtherFileThan(@Nullable Path written) {
    @Nullable Path path = file();
    if (path != null
        && written != null
        && path.toAbsolutePath().normalize().equals(written.toAbsolutePath().normalize())) {
      throw new UserError(
          "`%s %s` names the file that the baseline is written to: name another file."
              .formatted(target(), path));
    }
  }

  private @Nullable Path file() {
    @Nullable Path path = output.getValue();
    return path == null && formerOutput != null ? formerOutput.getValue() : path;
  }

  private String target() {
    return output.getValue() == null ? "--output" : output.longestName();
  }

  private Report report(TextStyle style) {
    return format().report(style, Catalogue::all, RigcVersion.current());
  }
}
