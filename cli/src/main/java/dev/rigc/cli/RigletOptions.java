package dev.rigc.cli;

import dev.rigc.load.LoadOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which riglet a command is about. */
final class RigletOptions {
  @Parameters(
      paramLabel = "RIGLET",
      arity = "0..1",
      description = "The riglet, riglet.yaml if there is none here; - is standard input.")
  private String file = "riglet.yaml";

  @Mixin private BranchOption branch = new BranchOption();

  RigletFile file() {
    return new RigletFile(file);
  }

  LoadOptions loadOptions() {
    return branch.loadOptions();
  }
}
