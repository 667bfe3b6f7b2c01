package dev.rigc.cfn.spec;

import java.util.regex.Pattern;

/**
 * Turns the regular expressions of resource schemas (ECMA 262, with some Python and PCRE among
 * them) into Java's. Four things differ: a bare {@code [} or {@code &&} in a character class, a
 * brace that is not a quantifier, a quantifier without a lower bound, and {@code \Z}.
 */
final class RegexDialect {

  private static final Pattern QUANTIFIER = Pattern.compile("\\{\\d+(,\\d*)?}");
  private static final Pattern OPEN_QUANTIFIER = Pattern.compile("\\{,\\d+}");

  private final String source;
  private final StringBuilder java = new StringBuilder();
  private int at;

  private RegexDialect(String source) {
    this.source = source;
  }

  static String toJava(String source) {
    return new RegexDialect(source).translate();
  }

  private String translate() {
    while (at < source.length()) {
      char c = source.charAt(at);
      switch (c) {
        case '\\' -> escape();
        case '[' -> characterClass();
        case '{' -> brace();
        default -> copy();
      }
    }
    return java.toString();
  }

  private void copy() {
    java.append(source.charAt(at++));
  }

  private void escape() {
    at++;
    if (at >= source.length()) {
      java.append("\\\\");
      return;
    }
    char c = source.charAt(at);
    if (c == 'Z') {
      java.append("\\z");
    } else if (isUnknownLetter(c)) {
      java.append(c);
    } else {
      java.append('\\').append(c);
    }
    at++;
    if (c == 'p' || c == 'P') {
      propertyName();
    }
  }

  /** The braces of {@code \p{Print}} are not a quantifier. */
  private void propertyName() {
    int end = source.indexOf('}', at);
    if (end > 0 && source.startsWith("{", at)) {
      java.append(source, at, end + 1);
      at = end + 1;
    }
  }

  /** Letters that mean nothing special in the schemas' dialects but are errors in Java. */
  private static boolean isUnknownLetter(char c) {
    return "CEFIJLMNOTUYaegijlmoqyz".indexOf(c) >= 0;
  }

  private void brace() {
    if (lookingAt(QUANTIFIER)) {
      copy();
    } else if (lookingAt(OPEN_QUANTIFIER)) {
      java.append("{0");
      at++;
    } else {
      java.append("\\{");
      at++;
    }
  }

  private boolean lookingAt(Pattern pattern) {
    return pattern.matcher(source).region(at, source.length()).lookingAt();
  }

  private void characterClass() {
    copy();
    if (at < source.length() && source.charAt(at) == '^') {
      copy();
    }
    boolean first = true;
    while (at < source.length() && (first || source.charAt(at) != ']')) {
      first = false;
      classMember();
    }
    if (at < source.length()) {
      copy();
    }
  }

  private void classMember() {
    char c = source.charAt(at);
    if (c == '\\') {
      escape();
    } else if (source.startsWith("[:", at) && source.indexOf(":]", at) > 0) {
      posixClass();
    } else {
      if (c == '[' || c == '&' || c == ']') {
        java.append('\\');
      }
      copy();
    }
  }

  private void posixClass() {
    int end = source.indexOf(":]", at);
    String name = source.substring(at + 2, end);
    java.append("\\p{").append(Character.toUpperCase(name.charAt(0))).append(name.substring(1));
    java.append('}');
    at = end + 2;
  }
}
