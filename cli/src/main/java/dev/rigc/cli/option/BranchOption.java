package dev.rigc.cli.option;

import dev.rigc.load.LoadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Whose branches a riglet is read for. */
public final class BranchOption {
  private final OptionSpec branch =
      OptionSpec.builder("--branch")
          .paramLabel("NAME")
          .description("Take this branch of every application instead of what the riglet says.")
          .type(String.class)
          .build();

  public void addTo(CommandSpec command) {
    command.addOption(branch);
  }

  @Nullable String name() {
    return branch.getValue();
  }

  public LoadOptions loadOptions() {
    @Nullable String name = name();
    return name == null ? LoadOptions.NONE : LoadOptions.withBranch(name);
  }
}
