package dev.rigc.cli;

import dev.rigc.cli.manual.Shell;
import dev.rigc.cli.option.RigcCommand;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rigc completion}. */
@Command(
    name = "completion",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    versionProvider = RigcCommand.Version.class,
    description =
        "Prints a script with which a shell completes commands, options and their values.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(rigc completion bash)    in ~/.bashrc",
      "  source <(rigc completion zsh)     in ~/.zshrc, after compinit",
      "  rigc completion fish > ~/.config/fish/completions/rigc.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.BASH;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(shell.completionOf(Main.commandLine(terminal).getCommandSpec()));
    return ExitCode.CLEAN;
  }
}
