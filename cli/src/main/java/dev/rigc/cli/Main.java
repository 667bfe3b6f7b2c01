package dev.rigc.cli;

import dev.rigc.cli.compile.CompileCommand;
import dev.rigc.cli.option.Converters;
import dev.rigc.cli.option.RigcCommand;
import dev.rigc.cli.start.ImportCommand;
import dev.rigc.cli.start.InitCommand;
import dev.rigc.cli.terminal.CheckedStream;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.FileFault;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** Where the program starts. */
public final class Main {
  private static final List<String> COMMANDS =
      List.of(
          "init",
          "import",
          "compile",
          "check",
          "lint",
          "diff",
          "graph",
          "docs",
          "cidr",
          "merge",
          "rules",
          "schema",
          "completion",
          "warm-up");
  private static final List<String> VERSION = List.of("--version", "-V");

  private Main() {}

  /** Kept, as one that nobody holds may lose its level. Loaded on first use, which is rare. */
  private static final class Faults {
    private static final Logger LOGGER = Logger.getLogger("dev.rigc");

    private Faults() {}
  }

  /** Runs rigc and ends the process with one of four exit codes; see {@code rigc --help}. */
  public static void main(String[] arguments) {
    leaveOutWhatNoCommandUses();
    if (isDebug()) {
      showFaults();
    }
    CheckedStream out = new CheckedStream(new FileOutputStream(FileDescriptor.out));
    Terminal terminal = Terminal.ofProcess(out);
    int exitCode = run(terminal, arguments);
    System.exit(out.failure() == null ? exitCode : lostOutput(out.failure(), terminal));
  }

  private static boolean isDebug() {
    return !System.getenv().getOrDefault("RIGC_DEBUG", "").isEmpty();
  }

  /** Where a fault happened that became a finding is told to a logger, which is silent else. */
  private static void showFaults() {
    ConsoleHandler standardError = new ConsoleHandler();
    standardError.setLevel(Level.FINE);
    Faults.LOGGER.setLevel(Level.FINE);
    Faults.LOGGER.addHandler(standardError);
    Faults.LOGGER.setUseParentHandlers(false);
  }

  private static int lostOutput(IOException failure, Terminal terminal) {
    terminal
        .err()
        .println(
            "rigc: not all of the output could be written to standard output: "
                + FileFault.reason(failure)
                + ".");
    terminal.flush();
    return ExitCode.USAGE;
  }

  /** Runs rigc without ending the process. */
  static int run(Terminal terminal, String... arguments) {
    try {
      return execute(terminal, List.of(arguments));
    } catch (StackOverflowError | OutOfMemoryError tooMuch) {
      return fault(tooMuch, terminal);
    } finally {
      terminal.flush();
    }
  }

  /**
   * Makes only the command that is called, and it without the root above it: to put all of them
   * together takes longer than to run some.
   */
  private static int execute(Terminal terminal, List<String> arguments) {
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    if (first.equals("help")) {
      return help(terminal, arguments.subList(1, arguments.size()));
    }
    if (COMMANDS.contains(first)) {
      return configured(new CommandLine(command(first, terminal)), terminal)
          .setCommandName("rigc " + first)
          .execute(arguments.subList(1, arguments.size()).toArray(String[]::new));
    }
    CommandLine line =
        VERSION.contains(first)
            ? configured(new CommandLine(new RigcCommand()), terminal)
            : commandLine(terminal);
    return line.execute(arguments.toArray(String[]::new));
  }

  /** {@code rigc help lint} is {@code rigc lint --help}. */
  private static int help(Terminal terminal, List<String> of) {
    List<String> asked = new ArrayList<>(of);
    if (of.isEmpty() || COMMANDS.contains(of.get(0))) {
      asked.add("--help");
    }
    return execute(terminal, asked);
  }

  /** The root with all commands below it. */
  static CommandLine commandLine(Terminal terminal) {
    CommandLine line = new CommandLine(new RigcCommand());
    COMMANDS.forEach(name -> line.addSubcommand(name, command(name, terminal)));
    return configured(line, terminal);
  }

  private static CommandLine configured(CommandLine line, Terminal terminal) {
    return line.registerConverter(Path.class, Converters::path)
        .registerConverter(LocalDate.class, Converters::date)
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                terminal.styleOut().hasColours() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler((wrong, given) -> wrongUsage(wrong))
        .setExecutionExceptionHandler((fault, command, parsed) -> fault(fault, terminal));
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
      case "init" -> new InitCommand(terminal).spec();
      case "import" -> new ImportCommand(terminal);
      case "compile" -> new CompileCommand(terminal).spec();
      case "check" -> new CheckCommand(terminal).spec();
      case "lint" -> new LintCommand(terminal).spec();
      case "graph" -> new GraphCommand(terminal);
      case "docs" -> new DocsCommand(terminal);
      case "diff" -> new DiffCommand(terminal);
      case "cidr" -> new CidrCommand(terminal);
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
    command.getErr().println(name + ": " + UsageMessage.of(wrong));
    command.getErr().println("Try `" + name + " --help`.");
    return ExitCode.USAGE;
  }

  /** A run that is too large for its heap is nobody's fault, and its user can help it. */
  private static int outOfMemory(Terminal terminal) {
    terminal
        .err()
        .println(
            "rigc: the run needs more memory than the %s MB that the JVM may use. Give it more, as"
                    .formatted(Runtime.getRuntime().maxMemory() >> 20)
                + " with RIGC_JAVA_OPTS=-Xmx4g, or lint fewer files at a time.");
    return ExitCode.USAGE;
  }

  private static int fault(Throwable fault, Terminal terminal) {
    if (fault instanceof UserError error) {
      terminal.err().println("rigc: " + error.getMessage());
      return ExitCode.USAGE;
    }
    if (fault instanceof OutOfMemoryError) {
      return outOfMemory(terminal);
    }
    if (fault instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return fault(unchecked.getCause(), terminal);
    }
    if (fault instanceof IOException file) {
      terminal.err().println("rigc: " + FileFault.sentence(file));
      return ExitCode.USAGE;
    }
    terminal.err().println("rigc: a fault in rigc itself stopped it, not your files: " + fault);
    terminal
        .err()
        .println(
            "Please report it with the command line and, if you may share it, the file;"
                + " RIGC_DEBUG=1 prints where it happened.");
    if (isDebug()) {
      fault.printStackTrace(terminal.err());
    }
    return ExitCode.INTERNAL;
  }
}
