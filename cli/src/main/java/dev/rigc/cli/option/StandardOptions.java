package dev.rigc.cli.option;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What picocli would mix into a command as standard options, made without reading annotations. */
public final class StandardOptions {
  private StandardOptions() {}

  /** A command with nothing but the standard options. */
  public static CommandSpec commandOf(Object command) {
    return CommandSpec.wrapWithoutInspection(command)
        .versionProvider(new RigcCommand.Version())
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .type(boolean.class)
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .type(boolean.class)
                .build());
  }
}
