package dev.rigc.cli;

import dev.rigc.cli.report.Outcome;
import dev.rigc.cli.report.Report;
import dev.rigc.cli.report.ReportFormat;
import dev.rigc.compile.Catalogue;
import dev.rigc.diagnostic.Severity;
import dev.rigc.model.RigcVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command reports what it found. */
final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Exit with 1 from this severity on: error (default), warning or note.")
  private Severity failOn = Severity.ERROR;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to this file instead.")
  private @Nullable Path output;

  Severity failOn() {
    return failOn;
  }

  boolean isText() {
    return format == ReportFormat.TEXT;
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
    if (output == null) {
      report(isColoured).write(outcome, stream);
      return;
    }
    try (Writer file = Files.newBufferedWriter(output)) {
      report(false).write(outcome, file);
    }
  }

  private Report report(boolean isColoured) {
    return format.report(isColoured, Catalogue::all, RigcVersion.current());
  }
}
