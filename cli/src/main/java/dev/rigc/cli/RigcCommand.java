package dev.rigc.cli;

import dev.rigc.model.RigcVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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
      "  rigc lint template.yaml             lint a template",
      "  rigc lint out/                      lint a set of templates as one system",
      "  rigc merge 1.sarif 2.sarif          merge several reports into one",
      "  rigc rules RIG2101                  explain a rule"
    })
final class RigcCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }

  /** The text of {@code --version}. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"rigc " + RigcVersion.current()};
    }
  }
}
