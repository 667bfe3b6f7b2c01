package dev.rigc.cli.option;

import dev.rigc.load.LoadOptions;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Which riglet a command is about. */
public final class RigletOptions {
  private final PositionalParamSpec file =
      PositionalParamSpec.builder()
          .index("0")
          .arity("0..1")
          .paramLabel("RIGLET")
          .description("The riglet, riglet.yaml if there is none here; - is standard input.")
          .type(String.class)
          .initialValue("riglet.yaml")
          .build();

  private final BranchOption branch = new BranchOption();

  public void addTo(CommandSpec command) {
    command.addPositional(file);
    branch.addTo(command);
  }

  public RigletFile file() {
    return new RigletFile(file.getValue());
  }

  public @Nullable String branch() {
    return branch.name();
  }

  public LoadOptions loadOptions() throws IOException {
    return branch.loadOptions().withAddons(file().addons());
  }
}
