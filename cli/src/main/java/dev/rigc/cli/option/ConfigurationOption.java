package dev.rigc.cli.option;

import dev.rigc.api.ConfigurationFiles;
import dev.rigc.cli.terminal.NamedInput;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where the configuration of a run comes from. */
public final class ConfigurationOption {
  private final OptionSpec config =
      OptionSpec.builder("--config")
          .paramLabel("FILE")
          .description(
              "Use this file instead of any .rigc.yaml; its patterns are then compared with paths"
                  + " from the current folder.")
          .type(Path.class)
          .build();

  public void addTo(CommandSpec command) {
    command.addOption(config);
  }

  /** The file that was named, if one was. */
  public @Nullable Path file() {
    return config.getValue();
  }

  /**
   * The configurations of a run.
   *
   * @param today the day that decides what in them has expired
   */
  public ConfigurationFiles open(LocalDate today) {
    @Nullable Path given = file();
    if (given != null) {
      new NamedInput(given, "file").requireFile();
    }
    return new ConfigurationFiles(today, Optional.ofNullable(given));
  }
}
