package dev.rigc.cli.manual;

import dev.rigc.cli.manual.Syntax.Switch;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** Writes the completion for fish: one line per command, option and parameter. */
final class FishCompletion {
  private static final String BEFORE_A_COMMAND = "__fish_use_subcommand";

  private FishCompletion() {}

  static String of(CommandSpec root) {
    StringBuilder script =
        new StringBuilder(
            "# Completes rigc in fish. Made by `rigc completion fish`.\ncomplete -c rigc -f\n");
    for (Switch option : Syntax.of(root).options()) {
      script.append(line(BEFORE_A_COMMAND, option));
    }
    for (Syntax command : Syntax.commandsOf(root)) {
      script.append(
          "complete -c rigc -n %s -a %s -d %s\n"
              .formatted(BEFORE_A_COMMAND, command.name(), quoted(command.summary())));
      String within = quoted("__fish_seen_subcommand_from " + command.name());
      command.options().forEach(option -> script.append(line(within, option)));
      command
          .operand()
          .map(operand -> offer(operand.values()))
          .filter(offer -> !offer.isEmpty())
          .ifPresent(offer -> script.append("complete -c rigc -n " + within + offer + "\n"));
    }
    return script.toString();
  }

  private static String line(String condition, Switch option) {
    String names =
        option.names().stream()
            .map(
                name ->
                    name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.charAt(1))
            .collect(Collectors.joining());
    return "complete -c rigc -n "
        + condition
        + names
        + offer(option.values())
        + " -d "
        + quoted(option.summary())
        + "\n";
  }

  private static String offer(Values values) {
    return switch (values.kind()) {
      case NONE -> "";
      case ANY -> " -x";
      case FILES -> " -r -F";
      case FOLDERS -> " -x -a '(__fish_complete_directories)'";
      case WORDS -> " -x -a " + quoted(String.join(" ", values.words()));
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
