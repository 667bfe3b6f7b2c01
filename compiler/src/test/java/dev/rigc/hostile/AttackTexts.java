package dev.rigc.hostile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Long texts that make a backtracking matcher try again and again: what an expression begins with,
 * a short stretch that is repeated, and an end that does not fit.
 */
final class AttackTexts {
  /** Signs of what rigc looks for, and what stands between words. */
  private static final List<String> STRETCHES =
      List.of(
          "a",
          "0",
          "-",
          ".",
          ":",
          "/",
          " ",
          ",",
          "*",
          "@",
          "<",
          "#",
          "$",
          "a-",
          "a.",
          "/a",
          "-a",
          "a ",
          ", ",
          "0.",
          "0:",
          "A::",
          "${",
          "{{resolve:",
          "}a",
          "eyJ",
          "-eyJaaaaaaaaaa",
          "eyJaaaaaaaaaa.",
          "://a:",
          "://a:b",
          "https://hook",
          "a=",
          "password ",
          "secret access key ",
          "# rigc: ignore ",
          "-----BEGIN A");

  private static final List<String> ENDS = List.of("", "!");

  /** A run of characters that an expression names as they are. */
  private static final Pattern LITERAL =
      Pattern.compile("(?:\\\\[^A-Za-z0-9]|[A-Za-z0-9:/{$_@ -])+");

  private AttackTexts() {}

  /** The texts to hold against an expression, each with so many repeats. */
  static List<String> of(Pattern pattern, int repeats) {
    Set<String> stretches = new LinkedHashSet<>(STRETCHES);
    List<String> literals = literals(pattern.pattern());
    stretches.addAll(literals);
    Set<String> starts = new LinkedHashSet<>(List.of(""));
    literals.stream().limit(1).forEach(starts::add);
    List<String> texts = new ArrayList<>();
    for (String stretch : stretches) {
      String many = stretch.repeat(repeats);
      for (String start : starts) {
        for (String end : ENDS) {
          texts.add(start + many + end);
        }
      }
    }
    return texts;
  }

  private static List<String> literals(String expression) {
    List<String> found = new ArrayList<>();
    Matcher literal = LITERAL.matcher(expression);
    while (literal.find()) {
      String text = literal.group().replace("\\", "");
      if (!text.isEmpty()) {
        found.add(text);
      }
    }
    return found;
  }
}
