package dev.rigc.plan;

import dev.rigc.model.application.Application;
import java.util.List;

/** Whether the load balancer hands the path of a health check to the application. */
public final class HealthCheckPaths {
  private HealthCheckPaths() {}

  /**
   * Whether a call from outside reaches the application: its path is one that the rules of the
   * listener forward, where they have paths (<a
   * href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html">path
   * conditions</a>: {@code *} is any text, {@code ?} one character, queries do not count).
   */
  public static boolean areReachable(Application application) {
    List<String> patterns = application.requireWorkload().paths();
    String path = application.healthCheck().value().replaceFirst("\\?.*", "");
    return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(pattern, path));
  }

  /** In time that is the product of the lengths at most: only the last {@code *} is taken back. */
  private static boolean matches(String pattern, String path) {
    int star = -1;
    int after = 0;
    int at = 0;
    int letter = 0;
    while (letter < path.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        after = letter;
      } else if (at < pattern.length()
          && (pattern.charAt(at) == '?' || pattern.charAt(at) == path.charAt(letter))) {
        at++;
        letter++;
      } else if (star >= 0) {
        at = star + 1;
        letter = ++after;
      } else {
        return false;
      }
    }
    return pattern.substring(at).chars().allMatch(rest -> rest == '*');
  }
}
