package dev.rigc.cli.manual;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * One command as a completion offers it.
 *
 * @param name its name, without {@code rigc} in front
 * @param summary the first sentence about it
 * @param options all that are shown in its help
 * @param operand what it takes besides options
 */
record Syntax(String name, String summary, List<Switch> options, Optional<Operand> operand) {
  /**
   * An option.
   *
   * @param names the short one first
   * @param summary the first sentence about it
   * @param label what its value is called
   * @param values what its value may be
   */
  record Switch(List<String> names, String summary, String label, Values values) {
    Switch {
      names = List.copyOf(names);
    }

    boolean takesValue() {
      return values.kind() != Values.Kind.NONE;
    }
  }

  /**
   * A parameter that is not an option.
   *
   * @param label what it is called
   * @param values what it may be
   * @param isRepeated whether there may be several
   */
  record Operand(String label, Values values, boolean isRepeated) {}

  Syntax {
    options = List.copyOf(options);
  }

  /** The root command, whose operand are the commands below it. */
  static Syntax of(CommandSpec command) {
    Optional<Operand> operand =
        command.positionalParameters().stream()
            .filter(parameter -> !parameter.hidden())
            .map(
                parameter ->
                    new Operand(
                        parameter.paramLabel(), Values.of(parameter), parameter.arity().max() > 1))
            .findFirst();
    return new Syntax(
        command.name(),
        sentence(command.usageMessage().description()),
        command.options().stream().filter(option -> !option.hidden()).map(Syntax::option).toList(),
        operand);
  }

  /** The commands below the root that its help lists, in the order of the help. */
  static List<Syntax> commandsOf(CommandSpec root) {
    return root.subcommands().values().stream()
        .map(line -> line.getCommandSpec())
        .filter(command -> !command.usageMessage().hidden())
        .map(Syntax::of)
        .toList();
  }

  /** What the help says about an option or a parameter, a line each. */
  static String[] description(ArgSpec argument) {
    String candidates = String.join(", ", Values.of(argument).words());
    return Stream.of(argument.description())
        .map(line -> line.replace("${COMPLETION-CANDIDATES}", candidates))
        .map(Ansi.OFF::string)
        .toArray(String[]::new);
  }

  private static Switch option(OptionSpec option) {
    return new Switch(
        List.of(option.names()),
        sentence(description(option)),
        option.paramLabel(),
        Values.of(option));
  }

  private static String sentence(String[] description) {
    String first = description.length == 0 ? "" : Ansi.OFF.string(description[0]);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }
}
