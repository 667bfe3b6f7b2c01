package dev.rigc.lint;

import java.util.regex.Pattern;

/**
 * A pattern for paths: {@code *} is anything within a step, {@code **} any steps, {@code ?} one
 * character. One without a slash fits a file or folder of that name at any depth; one that fits a
 * folder fits everything below.
 */
final class PathPattern {
  private final Pattern pattern;

  PathPattern(String text) {
    String path = text.startsWith("./") ? text.substring(2) : text;
    boolean anywhere = path.indexOf('/') < 0 || path.indexOf('/') == path.length() - 1;
    String form = (anywhere ? "(?:.*/)?" : "") + translate(path.replaceAll("^/|/$", ""));
    pattern = Pattern.compile(form + "(?:/.*)?");
  }

  boolean fits(String path) {
    return pattern.matcher(path).matches();
  }

  private static String translate(String path) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (path.startsWith("**/", i)) {
        form.append("(?:.*/)?");
        i += 2;
      } else if (path.startsWith("**", i)) {
        form.append(".*");
        i++;
      } else if (c == '*') {
        form.append("[^/]*");
      } else if (c == '?') {
        form.append("[^/]");
      } else {
        form.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return form.toString();
  }
}
