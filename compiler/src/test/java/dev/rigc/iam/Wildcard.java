package dev.rigc.iam;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** IAM's wildcards: {@code *} for any run of characters, {@code ?} for one. */
final class Wildcard {
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private Wildcard() {}

  /** Whether a text fits; the case counts, as it does in resources and in condition values. */
  static boolean matches(String pattern, String text) {
    return PATTERNS.computeIfAbsent(pattern, Wildcard::compile).matcher(text).matches();
  }

  private static Pattern compile(String pattern) {
    if (pattern.contains("${")) {
      throw new IllegalArgumentException("Policy variables are not simulated: " + pattern);
    }
    StringBuilder expression = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char letter = pattern.charAt(i);
      expression.append(
          letter == '*' ? ".*" : letter == '?' ? "." : Pattern.quote(String.valueOf(letter)));
    }
    return Pattern.compile(expression.toString(), Pattern.DOTALL);
  }

  /** Whether an ARN fits, section by section, as {@code ArnLike} compares. */
  static boolean matchesArn(String pattern, String arn) {
    String[] wanted = pattern.split(":", 6);
    String[] found = arn.split(":", 6);
    if (wanted.length != 6 || found.length != 6) {
      return false;
    }
    for (int i = 0; i < 6; i++) {
      if (!matches(wanted[i], found[i])) {
        return false;
      }
    }
    return true;
  }
}
