package dev.rigc.cli.manual;

import dev.rigc.cli.manual.Syntax.Operand;
import dev.rigc.cli.manual.Syntax.Switch;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** Writes the completion for bash; nothing in it is newer than bash 3.2, which macOS has. */
final class BashCompletion {
  private static final String SCRIPT =
      """
      # Completes rigc in bash. Made by `rigc completion bash`.

      # Offers what compgen makes of the arguments. Names may hold blanks.
      _rigc_offer() {
        local offer
        while IFS= read -r offer; do
          COMPREPLY+=("$offer")
        done < <(compgen "$@" -- "$word")
      }

      _rigc_paths() {
        compopt -o filenames 2>/dev/null
        _rigc_offer "$@"
      }

      _rigc() {
        local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=
        COMPREPLY=()
        if ((COMP_CWORD > 1)); then command=${COMP_WORDS[1]}; fi
        # Bash splits `--option=value` at the equals sign.
        if [[ $word == = ]]; then
          word=
        elif [[ $previous == = ]]; then
          previous=${COMP_WORDS[COMP_CWORD-2]}
        fi
        case $command in
          '')
            case $word in
              -*) _rigc_offer -W '@ROOT_OPTIONS@' ;;
              *) _rigc_offer -W '@COMMANDS@' ;;
            esac
            ;;
      @CASES@  esac
      }

      complete -F _rigc rigc
      """;

  private BashCompletion() {}

  static String of(CommandSpec root) {
    List<Syntax> commands = Syntax.commandsOf(root);
    return SCRIPT
        .replace("@ROOT_OPTIONS@", options(Syntax.of(root)))
        .replace("@COMMANDS@", commands.stream().map(Syntax::name).collect(Collectors.joining(" ")))
        .replace(
            "@CASES@",
            commands.stream()
                .map(BashCompletion::commandCase)
                .collect(Collectors.joining())
                .indent(4));
  }

  private static String commandCase(Syntax command) {
    String valued =
        command.options().stream()
            .filter(Switch::takesValue)
            .map(
                option ->
                    "    %s) %s ;;\n"
                        .formatted(String.join(" | ", option.names()), offer(option.values())))
            .collect(Collectors.joining());
    String operand = command.operand().map(Operand::values).map(BashCompletion::offer).orElse("");
    return """
    %s)
      case $previous in
    %s    *)
          case $word in
            -*) _rigc_offer -W '%s' ;;
            *) %s ;;
          esac
          ;;
      esac
      ;;
    """
        .formatted(command.name(), valued, options(command), operand.isEmpty() ? ":" : operand);
  }

  private static String options(Syntax command) {
    return command.options().stream()
        .flatMap(option -> option.names().stream())
        .collect(Collectors.joining(" "));
  }

  private static String offer(Values values) {
    return switch (values.kind()) {
      case NONE, ANY -> ":";
      case FILES -> "_rigc_paths -f";
      case FOLDERS -> "_rigc_paths -d";
      case WORDS -> "_rigc_offer -W '" + String.join(" ", values.words()) + "'";
    };
  }
}
