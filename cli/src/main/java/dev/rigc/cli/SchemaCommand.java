package dev.rigc.cli;

import dev.rigc.cli.option.RigcCommand;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.load.RigletSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code rigc schema}. */
@Command(
    name = "schema",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    versionProvider = RigcCommand.Version.class,
    description = "Prints the JSON Schema (2020-12) of riglet.yaml, for editors.",
    footerHeading = "%nExamples:%n",
    footer = "  rigc schema > riglet.schema.json")
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(RigletSchema.text());
    return ExitCode.CLEAN;
  }
}
