package dev.rigc.cli;

import dev.rigc.cli.option.RigcCommand;
import dev.rigc.cli.report.NotSarifException;
import dev.rigc.cli.report.SarifMerge;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.NamedInput;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.cli.terminal.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rigc merge}. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    versionProvider = RigcCommand.Version.class,
    description = "Makes one SARIF report of several, such as those of all shards of a lint.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rigc merge 1.sarif 2.sarif -o rigc.sarif",
      "  rigc merge shards/*.sarif > rigc.sarif"
    })
final class MergeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "SARIF 2.1.0 reports; a result that is in two of them is kept once.")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the merged report to this file.")
  private @Nullable Path output;

  MergeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SarifMerge merge = new SarifMerge();
    for (Path file : files) {
      new NamedInput(file, "file").requireFile();
      if (!Files.isRegularFile(file)) {
        throw new UserError(
            "`%s` is not a regular file; reports are read twice, so save it first."
                .formatted(file));
      }
      try {
        merge.add(file);
      } catch (NotSarifException other) {
        throw new UserError(String.valueOf(other.getMessage()));
      }
    }
    if (output == null) {
      merge.write(terminal.out());
      return ExitCode.CLEAN;
    }
    WholeFile.write(output, merge::write);
    return ExitCode.CLEAN;
  }
}
