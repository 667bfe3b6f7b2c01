package dev.rigc.diagnostic.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A regular expression in words: {@code ^[a-z][a-z0-9-]*$} is "a lower-case letter, followed by
 * lower-case letters, digits and hyphens". Only what is a chain of character classes with counts,
 * for a whole text, has words; all else is better shown as it is.
 */
public final class PatternPhrase {
  private static final int LONGEST_CHAIN = 4;
  private static final String UUID = "[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}";

  private final String pattern;
  private int at;

  private PatternPhrase(String pattern) {
    this.pattern = pattern;
  }

  /** What a text that fits consists of; empty if that cannot be said in words. */
  public static Optional<String> of(String expression) {
    String whole = expression;
    if (!whole.startsWith("^") || !whole.endsWith("$")) {
      return Optional.empty();
    }
    whole = whole.substring(1, whole.length() - 1);
    if (whole.startsWith("(?:") && whole.endsWith(")")) {
      whole = whole.substring(3, whole.length() - 1);
    }
    int longest = LONGEST_CHAIN;
    if (whole.startsWith("([") && whole.endsWith("])*")) {
      whole = whole.substring(1, whole.length() - 2) + "*";
      longest = 1;
    } else if (whole.startsWith("([") && whole.endsWith(")")) {
      whole = whole.substring(1, whole.length() - 1);
    }
    if (whole.replace("0-9a-f", "a-f0-9").equals(UUID)) {
      return Optional.of("a UUID in lower case");
    }
    try {
      return Optional.of(new PatternPhrase(whole).chain(longest));
    } catch (NoWords none) {
      return Optional.empty();
    }
  }

  /** The expression has a part that has no words. */
  private static final class NoWords extends Exception {
    private static final long serialVersionUID = 1L;

    NoWords() {
      super(null, null, false, false);
    }
  }

  private String chain(int longest) throws NoWords {
    List<String> parts = new ArrayList<>();
    while (at < pattern.length()) {
      parts.add(part());
    }
    if (parts.isEmpty() || parts.size() > longest) {
      throw new NoWords();
    }
    return String.join(", followed by ", parts);
  }

  private String part() throws NoWords {
    char first = pattern.charAt(at);
    if (isLiteral(first)) {
      int start = at;
      while (at < pattern.length() && isLiteral(pattern.charAt(at))) {
        at++;
      }
      if (at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0) {
        throw new NoWords();
      }
      return "`" + pattern.substring(start, at) + "`";
    }
    CharacterClass characters = first == '[' ? characterClass() : escape(new CharacterClass());
    return counted(characters);
  }

  private static boolean isLiteral(char character) {
    return Character.isLetterOrDigit(character) || "-_:/#@=".indexOf(character) >= 0;
  }

  private CharacterClass characterClass() throws NoWords {
    CharacterClass characters = new CharacterClass();
    at++;
    if (peek() == '^' || peek() == ']') {
      throw new NoWords();
    }
    while (peek() != ']') {
      if (peek() == '\\') {
        escape(characters);
      } else if (pattern.startsWith("&&", at)) {
        throw new NoWords();
      } else if (at + 2 < pattern.length()
          && pattern.charAt(at + 1) == '-'
          && pattern.charAt(at + 2) != ']') {
        characters.addRange(pattern.substring(at, at + 3));
        at += 3;
      } else {
        characters.add(peek());
        at++;
      }
    }
    at++;
    return characters;
  }

  private char peek() throws NoWords {
    if (at >= pattern.length()) {
      throw new NoWords();
    }
    return pattern.charAt(at);
  }

  private CharacterClass escape(CharacterClass into) throws NoWords {
    if (peek() != '\\') {
      throw new NoWords();
    }
    at++;
    char escaped = peek();
    at++;
    switch (escaped) {
      case 'd' -> into.addRange("0-9");
      case 'w' -> {
        into.addRange("a-z");
        into.addRange("A-Z");
        into.addRange("0-9");
        into.add('_');
      }
      case 's' -> into.add(' ');
      default -> {
        if (Character.isLetterOrDigit(escaped)) {
          throw new NoWords();
        }
        into.add(escaped);
      }
    }
    return into;
  }

  private String counted(CharacterClass characters) throws NoWords {
    if (at >= pattern.length()) {
      return characters.one();
    }
    char count = pattern.charAt(at);
    if (count == '+' || count == '*') {
      at++;
      return characters.many();
    }
    if (count == '?') {
      throw new NoWords();
    }
    if (count != '{') {
      return characters.one();
    }
    int end = pattern.indexOf('}', at);
    String[] limits = end < 0 ? new String[0] : pattern.substring(at + 1, end).split(",", -1);
    at = end + 1;
    if (limits.length == 0
        || limits.length > 2
        || !limits[0].matches("\\d{1,6}")
        || !limits[limits.length - 1].matches("\\d{0,6}")) {
      throw new NoWords();
    }
    if (limits.length == 1) {
      return limits[0] + " " + characters.many();
    }
    return limits[1].isEmpty()
        ? limits[0] + " or more " + characters.many()
        : limits[0] + " to " + limits[1] + " " + characters.many();
  }

  /** The kinds of characters that a class allows. */
  private static final class CharacterClass {
    private boolean lower;
    private boolean upper;
    private boolean digits;
    private boolean lowerHex;
    private boolean upperHex;
    private final TreeSet<Character> others = new TreeSet<>();

    void addRange(String range) throws NoWords {
      switch (range) {
        case "a-z" -> lower = true;
        case "A-Z" -> upper = true;
        case "0-9" -> digits = true;
        case "a-f" -> lowerHex = true;
        case "A-F" -> upperHex = true;
        default -> throw new NoWords();
      }
    }

    void add(char character) throws NoWords {
      if (character == '`' || character > '~' || Character.isLetterOrDigit(character)) {
        throw new NoWords();
      }
      others.add(character);
    }

    String many() throws NoWords {
      return Phrases.and(kinds(true));
    }

    String one() throws NoWords {
      List<String> kinds = kinds(false);
      return Phrases.or(kinds);
    }

    private List<String> kinds(boolean isMany) throws NoWords {
      List<String> kinds = new ArrayList<>();
      boolean isHex = lowerHex || upperHex;
      if (isHex && (!digits || lower || upper)) {
        throw new NoWords();
      }
      if (isHex) {
        String which = lowerHex && upperHex ? "" : lowerHex ? " in lower case" : " in upper case";
        kinds.add((isMany ? "hexadecimal digits" : "a hexadecimal digit") + which);
      } else {
        letters(kinds, isMany);
      }
      TreeSet<Character> left = new TreeSet<>(others);
      named(kinds, left, '-', isMany ? "hyphens" : "a hyphen");
      named(kinds, left, '_', isMany ? "underscores" : "an underscore");
      named(kinds, left, '.', isMany ? "dots" : "a dot");
      named(kinds, left, ' ', isMany ? "spaces" : "a space");
      if (!left.isEmpty()) {
        StringBuilder rest = new StringBuilder();
        left.forEach(rest::append);
        kinds.add((isMany ? "" : "one of ") + "`" + rest + "`");
      }
      return kinds;
    }

    private void letters(List<String> kinds, boolean isMany) {
      if (lower || upper) {
        String which =
            lower && upper ? "letter" : lower ? "lower-case letter" : "upper-case letter";
        String article = which.startsWith("u") ? "an " : "a ";
        kinds.add(isMany ? which + "s" : article + which);
      }
      if (digits) {
        kinds.add(isMany ? "digits" : "a digit");
      }
    }

    private static void named(
        List<String> kinds, Set<Character> left, char character, String name) {
      if (left.remove(character)) {
        kinds.add(name);
      }
    }
  }
}
