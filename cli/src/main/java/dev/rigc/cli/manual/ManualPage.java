package dev.rigc.cli.manual;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the manual page {@code rigc(1)} in the macros of man(7), for man-db and mandoc alike. */
public final class ManualPage {
  private static final List<String[]> ENVIRONMENT =
      List.of(
          new String[] {"JAVA_HOME", "The JVM to run on; otherwise java from the PATH."},
          new String[] {"NO_COLOR", "If set, nothing is coloured."},
          new String[] {"RIGC_DEBUG", "If set, an internal fault prints where it happened."},
          new String[] {"RIGC_JAVA_OPTS", "Further options of the JVM, separated by spaces."},
          new String[] {"RIGC_NO_ARCHIVE", "If set, no start-up archive is created or used."},
          new String[] {"XDG_CACHE_HOME", "Where the start-up archive is kept, in a folder rigc."});

  private ManualPage() {}

  /**
   * The page of a command and of all commands below it that its help lists.
   *
   * @param version the program's version
   * @param released the day the page bears
   */
  public static String of(CommandSpec root, String version, LocalDate released) {
    StringBuilder page = new StringBuilder();
    page.append(".TH RIGC 1 \"%s\" \"rigc %s\"\n".formatted(released, version));
    page.append(".SH NAME\nrigc \\- compile a riglet into CloudFormation, lint CloudFormation\n");
    page.append(".SH SYNOPSIS\n").append(synopsis(root));
    page.append(".SH DESCRIPTION\n").append(paragraphs(root.usageMessage().description()));
    page.append(options(root)).append(".SH COMMANDS\n");
    root.subcommands().values().stream()
        .map(line -> line.getCommandSpec())
        .filter(command -> !command.usageMessage().hidden())
        .forEach(command -> page.append(section(command)));
    page.append(".SH \"EXIT STATUS\"\n");
    root.usageMessage().exitCodeList().forEach((code, text) -> page.append(item(code, text)));
    page.append(".SH ENVIRONMENT\n");
    ENVIRONMENT.forEach(variable -> page.append(item(variable[0], variable[1])));
    return page.append(".SH EXAMPLES\n").append(examples(root)).toString();
  }

  private static String section(CommandSpec command) {
    return ".SS \"rigc %s\"\n".formatted(command.name())
        + synopsis(command)
        + ".PP\n"
        + paragraphs(command.usageMessage().description())
        + options(command)
        + ".PP\n"
        + examples(command);
  }

  private static String synopsis(CommandSpec command) {
    String synopsis = new Help(command, Help.defaultColorScheme(Ansi.OFF)).synopsis(0);
    return text(synopsis.strip().replaceAll("\\s+", " "));
  }

  private static String options(CommandSpec command) {
    Stream<String> operands =
        command.positionalParameters().stream()
            .filter(parameter -> !parameter.hidden())
            .map(parameter -> item(parameter.paramLabel(), described(parameter)));
    Stream<String> options =
        command.options().stream()
            .filter(option -> !option.hidden())
            .map(option -> item(names(option), described(option)));
    return Stream.concat(operands, options).collect(Collectors.joining());
  }

  private static String names(OptionSpec option) {
    String names = String.join(", ", option.names());
    return option.arity().max() == 0
        ? names
        : names + (names.endsWith("=") ? "" : "=") + option.paramLabel();
  }

  private static String described(ArgSpec argument) {
    return String.join(" ", Syntax.description(argument));
  }

  private static String paragraphs(String[] lines) {
    return Stream.of(lines)
        .map(Ansi.OFF::string)
        .map(ManualPage::text)
        .collect(Collectors.joining());
  }

  /** The footer of the help, whose lines are commands. */
  private static String examples(CommandSpec command) {
    return Stream.of(command.usageMessage().footer())
        .map(Ansi.OFF::string)
        .map(ManualPage::text)
        .collect(Collectors.joining("", ".nf\n", ".fi\n"));
  }

  private static String item(String tag, String text) {
    return ".TP\n\\fB" + escaped(tag) + "\\fR\n" + text(text);
  }

  private static String text(String line) {
    String escaped = escaped(line);
    return (escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" : "") + escaped + "\n";
  }

  /** Hyphens stay hyphens that can be searched for and pasted, and quotes stay straight. */
  private static String escaped(String text) {
    return text.replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("`", "\\(ga")
        .replace("'", "\\(aq");
  }
}
