package dev.rigc.cli;

import dev.rigc.cli.report.ReportFormat;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rigc lint}. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "Lints CloudFormation templates, each alone and all together as one system.")
final class LintCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Templates; folders, which are searched for templates; `-` for standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--fail-on",
      defaultValue = "error",
      paramLabel = "SEVERITY",
      description = "Exit with 1 from this severity on: error, warning or note (default: error).")
  private Severity failOn = Severity.ERROR;

  @Option(names = "--output", paramLabel = "FILE", description = "Write the report to this file.")
  private @Nullable Path output;

  LintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Diagnostic> findings = List.of();
    return 0;
  }
}
