package dev.rigc.cli.manual;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a shell may offer where a value is required.
 *
 * @param kind where the offers come from
 * @param words the offers of kind {@link Kind#WORDS}, else none
 */
record Values(Kind kind, List<String> words) {
  enum Kind {
    /** An option that takes no value. */
    NONE,
    /** A value that cannot be guessed. */
    ANY,
    FILES,
    FOLDERS,
    WORDS
  }

  Values {
    words = List.copyOf(words);
    if (!words.stream().allMatch(word -> word.matches("[\\w.-]+"))) {
      throw new IllegalArgumentException("A shell would read more than words in " + words);
    }
  }

  /**
   * What an option or a parameter takes: its candidates (constants in lower case), else what its
   * label stands for.
   */
  static Values of(ArgSpec argument) {
    if (argument instanceof OptionSpec option && option.arity().max() == 0) {
      return new Values(Kind.NONE, List.of());
    }
    if (argument.completionCandidates() != null) {
      return new Values(
          Kind.WORDS,
          StreamSupport.stream(argument.completionCandidates().spliterator(), false)
              .map(word -> argument.type().isEnum() ? word.toLowerCase(Locale.ROOT) : word)
              .toList());
    }
    return new Values(
        switch (argument.paramLabel()) {
          case "FILE", "RIGLET" -> Kind.FILES;
          case "FOLDER" -> Kind.FOLDERS;
          default -> Kind.ANY;
        },
        List.of());
  }
}
