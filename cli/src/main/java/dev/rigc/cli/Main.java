package dev.rigc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the program starts. */
public final class Main {
  private static final List<String> COMMANDS =
      List.of("compile", "check", "lint", "merge", "rules", "schema", "completion", "warm-up");
  private static final List<String> VERSION = List.of("--version", "-V");

  private Main() {}

  /** Runs rigc and ends the process with one of four exit codes; see {@code rigc --help}. */
  public static void main(String[] arguments) {
    leaveOutWhatNoCommandUses();
    Preparation.begin(arguments.length == 0 ? "" : arguments[0]);
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

  /**
   * A line of all commands, or of the one that is called: reading a command's annotations takes its
   * time, and so the root's are only read where they count.
   */
  static CommandLine commandLine(Terminal terminal, String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    boolean isCommand = COMMANDS.contains(first);
    CommandLine line = new CommandLine(isCommand ? nameOnly() : new RigcCommand());
    if (isCommand) {
      line.addSubcommand(first, command(first, terminal));
    } else if (!VERSION.contains(first)) {
      COMMANDS.forEach(name -> line.addSubcommand(name, command(name, terminal)));
    }
    return line.registerConverter(Path.class, Path::of)
        .registerConverter(LocalDate.class, LocalDate::parse)
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.hasColourOut() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler((wrong, given) -> wrongUsage(wrong))
        .setExecutionExceptionHandler((fault, command, parsed) -> fault(fault, terminal));
  }

  private static CommandSpec nameOnly() {
    return CommandSpec.create().name("rigc");
  }

  /**
   * Without these picocli looks up twenty classes of java.sql and java.time for every command, and
   * one of Groovy, and FreeMarker sets up java.util.logging. The converters that rigc does use are
   * registered above.
   */
  private static void leaveOutWhatNoCommandUses() {
    System.setProperty("picocli.converters.excludes", "java.*");
    System.setProperty("picocli.disable.closures", "true");
    System.setProperty("org.freemarker.loggerLibrary", "none");
  }

  /**
   * A switch and no map of constructors: those would load the classes of all commands. Those that
   * have to start quickly are put together in code: reading annotations takes a fifth of the time
   * that a lint of one template takes.
   */
  private static Object command(String name, Terminal terminal) {
    return switch (name) {
      case "compile" -> new CompileCommand(terminal).spec();
      case "check" -> new CheckCommand(terminal).spec();
      case "lint" -> new LintCommand(terminal).spec();
      case "merge" -> new MergeCommand(terminal);
      case "rules" -> new RulesCommand(terminal);
      case "schema" -> new SchemaCommand(terminal);
      case "completion" -> new CompletionCommand(terminal);
      case "warm-up" -> new WarmUpCommand(terminal);
      default -> throw new IllegalArgumentException(name);
    };
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
    if (fault instanceof IOException || fault instanceof UncheckedIOException) {
      terminal.err().println("rigc: a file could not be read or written: " + fault);
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
