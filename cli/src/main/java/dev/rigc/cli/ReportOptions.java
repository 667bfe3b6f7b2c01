package dev.rigc.cli;

import dev.rigc.api.Catalogue;
import dev.rigc.cli.report.Outcome;
import dev.rigc.cli.report.Report;
import dev.rigc.cli.report.ReportFormat;
import dev.rigc.diagnostic.Severity;
import dev.rigc.model.RigcVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How a command reports what it found. */
final class ReportOptions {
  private final OptionSpec format =
      OptionSpec.builder("--format")
          .paramLabel("FORMAT")
          .description("${COMPLETION-CANDIDATES} (default: text).")
          .type(ReportFormat.class)
          .initialValue(ReportFormat.TEXT)
          .build();

  private final OptionSpec failOn =
      OptionSpec.builder("--fail-on")
          .paramLabel("SEVERITY")
          .description("Exit with 1 from this severity on: error (default), warning or note.")
          .type(Severity.class)
          .initialValue(Severity.ERROR)
          .build();

  private final OptionSpec output =
      OptionSpec.builder("--output")
          .paramLabel("FILE")
          .description("Write the report to this file instead.")
          .type(Path.class)
          .build();

  void addTo(CommandSpec command) {
    command.addOption(format).addOption(failOn).addOption(output);
  }

  Severity failOn() {
    return failOn.getValue();
  }

  boolean isText() {
    return format() == ReportFormat.TEXT;
  }

  private ReportFormat format() {
    return format.getValue();
  }

  /** Reports diagnostics: for people on standard error, for programs on standard output. */
  void write(Outcome outcome, Terminal terminal) throws IOException {
    if (isText()) {
      write(outcome, terminal.err(), terminal.hasColourErr());
    } else {
      writeData(outcome, terminal);
    }
  }

  /** Reports findings that are what the command is for: on standard output. */
  void writeData(Outcome outcome, Terminal terminal) throws IOException {
    write(outcome, terminal.out(), terminal.hasColourOut());
  }

  private void write(Outcome outcome, PrintWriter stream, boolean isColoured) throws IOException {
    @Nullable Path path = output.getValue();
    if (path == null) {
      report(isColoured).write(outcome, stream);
      return;
    }
    requireOther(path, outcome);
    WholeFile.write(path, file -> report(false).write(outcome, file));
  }

  /** A report must not take the place of what it is about, whatever names it: a link may, too. */
  private static void requireOther(Path output, Outcome outcome) throws IOException {
    Set<String> inputs = new LinkedHashSet<>(outcome.files());
    outcome.findings().forEach(finding -> inputs.add(finding.location().file()));
    for (String input : inputs) {
      requireOther(output, Path.of(input));
    }
  }

  private static void requireOther(Path output, Path input) throws IOException {
    if (Files.exists(output) && Files.isRegularFile(input) && Files.isSameFile(output, input)) {
      throw new UserError(
          "`--output %s` would overwrite `%s`, which this run reads: name another file."
              .formatted(output, input));
    }
  }

  /** Says so if the report would overwrite a file that the run reads. */
  void requireOtherThan(@Nullable Path input) throws IOException {
    @Nullable Path path = output.getValue();
    if (path != null && input != null) {
      requireOther(path, input);
    }
  }

  private Report report(boolean isColoured) {
    return format().report(isColoured, Catalogue::all, RigcVersion.current());
  }
}
