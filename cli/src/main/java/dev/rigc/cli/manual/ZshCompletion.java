package dev.rigc.cli.manual;

import dev.rigc.cli.manual.Syntax.Operand;
import dev.rigc.cli.manual.Syntax.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** Writes the completion for zsh, to be loaded by its name {@code _rigc} or to be sourced. */
final class ZshCompletion {
  private static final String SCRIPT =
      """
      #compdef rigc
      # Completes rigc in zsh. Made by `rigc completion zsh`.

      _rigc() {
        local curcontext=$curcontext state line
        typeset -A opt_args
        _arguments -C \\
      @ROOT_OPTIONS@    '1:command:->command' \\
          '*::argument:->argument'
        case $state in
          command)
            local -a commands
            commands=(
      @COMMANDS@      )
            _describe command commands
            ;;
          argument)
            case $line[1] in
      @CASES@      esac
            ;;
        esac
      }

      if [[ $funcstack[1] == _rigc ]]; then
        _rigc "$@"
      else
        compdef _rigc rigc
      fi
      """;

  private ZshCompletion() {}

  static String of(CommandSpec root) {
    List<Syntax> commands = Syntax.commandsOf(root);
    return SCRIPT
        .replace("@ROOT_OPTIONS@", arguments(Syntax.of(root).options()).indent(4))
        .replace(
            "@COMMANDS@",
            commands.stream()
                .map(command -> quoted(command.name() + ":" + command.summary()))
                .collect(Collectors.joining("\n"))
                .indent(8))
        .replace(
            "@CASES@",
            commands.stream()
                .map(ZshCompletion::commandCase)
                .collect(Collectors.joining())
                .indent(8));
  }

  private static String commandCase(Syntax command) {
    String operand = command.operand().map(ZshCompletion::operand).orElse("");
    return command.name()
        + ")\n  _arguments \\\n"
        + arguments(command.options()).indent(4)
        + operand.indent(4)
        + "    && return\n  ;;\n";
  }

  /** One word of {@code _arguments} for each option, each with a backslash after it. */
  private static String arguments(List<Switch> options) {
    return options.stream().map(option -> argument(option) + " \\\n").collect(Collectors.joining());
  }

  private static String argument(Switch option) {
    String value = option.takesValue() ? ":" + option.label() + ":" + action(option.values()) : "";
    String rest = quoted("[" + option.summary().replaceAll("([\\[\\]])", "\\\\$1") + "]" + value);
    List<String> names = new ArrayList<>();
    for (String name : option.names()) {
      names.add(name + (option.takesValue() ? name.startsWith("--") ? "=" : "+" : ""));
    }
    String exclusive = option.names().contains("--help") ? "- *" : String.join(" ", option.names());
    return names.size() == 1
        ? quoted("(" + exclusive + ")") + names.get(0) + rest
        : quoted("(" + exclusive + ")") + "{" + String.join(",", names) + "}" + rest;
  }

  private static String operand(Operand operand) {
    return quoted(
            (operand.isRepeated() ? "*" : "1")
                + ":"
                + operand.label()
                + ":"
                + action(operand.values()))
        + " \\\n";
  }

  private static String action(Values values) {
    return switch (values.kind()) {
      case NONE, ANY -> " ";
      case FILES -> "_files";
      case FOLDERS -> "_files -/";
      case WORDS -> "(" + String.join(" ", values.words()) + ")";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
