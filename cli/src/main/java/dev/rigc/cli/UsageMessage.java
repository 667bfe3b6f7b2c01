package dev.rigc.cli;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line as the rest of rigc speaks, with words as help has them.
 */
final class UsageMessage {
  private UsageMessage() {}

  /** One or two sentences; those of picocli where it knows more than the command line shows. */
  static String of(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(wrong.getCommandLine(), unmatched.getUnmatched().get(0));
    }
    if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing().get(0));
    }
    ArgSpec argument = wrong.getArgSpec();
    String value = wrong.getValue();
    if (argument != null && value != null && argument.type().isEnum()) {
      List<String> words = words(argument);
      return "%s is not a valid value of %s; it must be %s.%s"
          .formatted(
              Phrases.quoted(value), name(argument), Phrases.quotedOr(words), meant(value, words));
    }
    return String.valueOf(wrong.getMessage());
  }

  private static String missing(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? "%s requires a value, %s.".formatted(name(option), option.paramLabel())
        : "%s is required.".formatted(name(argument));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String unmatched(CommandLine line, String given) {
    CommandSpec command = line.getCommandSpec();
    if (given.length() > 1 && given.startsWith("-")) {
      String name = given.replaceFirst("=.*", "");
      List<String> known =
          command.options().stream()
              .filter(option -> !option.hidden())
              .map(OptionSpec::longestName)
              .toList();
      return "There is no option %s.%s".formatted(Phrases.quoted(name), meant(name, known));
    }
    if (!command.subcommands().isEmpty()) {
      List<String> known =
          command.subcommands().entrySet().stream()
              .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
              .map(entry -> entry.getKey())
              .toList();
      return "There is no command %s.%s".formatted(Phrases.quoted(given), meant(given, known));
    }
    return "The argument %s is not expected.".formatted(Phrases.quoted(given));
  }

  private static String meant(String given, List<String> known) {
    Optional<String> meant = Suggestion.word(given, known);
    return meant.map(Suggestion::didYouMean).map(question -> " " + question).orElse("");
  }

  private static List<String> words(ArgSpec argument) {
    return Arrays.stream(argument.type().getEnumConstants())
        .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
        .toList();
  }
}
