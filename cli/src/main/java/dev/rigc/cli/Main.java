package dev.rigc.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs rigc and ends the process with one of four exit codes; see {@code rigc --help}. */
  public static void main(String[] arguments) {
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  /** Runs rigc without ending the process. */
  static int run(Terminal terminal, String... arguments) {
    try {
      return commandLine(terminal, arguments).execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError tooMuch) {
      return fault(tooMuch, terminal);
    } finally {
      terminal.flush();
    }
  }

  /** A line of all commands, or of the one that is called: building a command takes its time. */
  static CommandLine commandLine(Terminal terminal, String... arguments) {
    Map<String, Function<Terminal, Object>> commands = commands();
    List<String> wanted =
        arguments.length > 0 && commands.containsKey(arguments[0])
            ? List.of(arguments[0])
            : List.copyOf(commands.keySet());
    CommandLine line = new CommandLine(new RigcCommand());
    for (String name : wanted) {
      line.addSubcommand(name, commands.get(name).apply(terminal));
    }
    return line.setOut(terminal.out())
        .setErr(terminal.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.hasColourOut() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler((wrong, given) -> wrongUsage(wrong))
        .setExecutionExceptionHandler((fault, command, parsed) -> fault(fault, terminal));
  }

  private static Map<String, Function<Terminal, Object>> commands() {
    Map<String, Function<Terminal, Object>> commands = new LinkedHashMap<>();
    commands.put("lint", LintCommand::new);
    return commands;
  }

  private static int wrongUsage(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
    command.getErr().println("Try `" + name + " --help`.");
    return ExitCode.USAGE;
  }

  private static int fault(Throwable fault, Terminal terminal) {
    if (fault instanceof UserError error) {
      terminal.err().println("rigc: " + error.getMessage());
      return ExitCode.USAGE;
    }
    terminal
        .err()
        .println(
            "rigc: a fault in rigc itself stopped it, not your files: "
                + fault
                + "\nPlease report it with the command line and, if you may share it, the file;"
                + " RIGC_DEBUG=1 prints where it happened.");
    if (!System.getenv().getOrDefault("RIGC_DEBUG", "").isEmpty()) {
      fault.printStackTrace(terminal.err());
    }
    return ExitCode.INTERNAL;
  }
}
