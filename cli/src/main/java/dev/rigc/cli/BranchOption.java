package dev.rigc.cli;

import dev.rigc.load.LoadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose branches a riglet is read for. */
final class BranchOption {
  @Option(
      names = "--branch",
      paramLabel = "NAME",
      description = "Take this branch of every application instead of what the riglet says.")
  private @Nullable String branch;

  LoadOptions loadOptions() {
    return branch == null ? LoadOptions.NONE : LoadOptions.withBranch(branch);
  }
}
