package dev.rigc.cli.option;

import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.model.RigcVersion;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rigc} without a command. */
@Command(
    name = "rigc",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    versionProvider = RigcCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Compiles a small typed riglet.yaml into raw CloudFormation, and lints any CloudFormation.",
      "It never talks to AWS: no account, no network, no credentials."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing found at or above the fail level",
      "1:findings, or stale output",
      "2:wrong usage, a file that cannot be read or written, or too little memory",
      "3:a fault in rigc itself"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  rigc compile riglet.yaml -o out/    compile a riglet",
      "  rigc check riglet.yaml              only check it",
      "  rigc lint                           lint all that is here",
      "  rigc lint template.yaml             lint a template",
      "  rigc lint out/                      lint a set of templates as one system",
      "  rigc diff out/                      what changed since HEAD, and what that does",
      "  rigc merge 1.sarif 2.sarif          merge several reports into one",
      "  rigc rules RIG2101                  explain a rule",
      "  rigc help lint                      what a command takes"
    })
public final class RigcCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }

  /** The text of {@code --version}. */
  public static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"rigc " + RigcVersion.current()};
    }
  }
}
