package dev.rigc.rule.system;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A name of which only parts are known: between two of them anything may stand. Matched from left
 * to right, each part at its first place, so that no name costs more than its length for each part.
 *
 * @param parts what is known, in order; the first begins the name, the last ends it
 */
record NameWithHoles(List<String> parts) {
  private static final Pattern HOLE = Pattern.compile("<[^<>]*+>");

  /** Keeps a copy. */
  NameWithHoles {
    parts = List.copyOf(parts);
  }

  /** Reads a text with {@code <holes>}. */
  static NameWithHoles of(String text) {
    return new NameWithHoles(List.of(HOLE.split(text, -1)));
  }

  /** Whether a name may be this one. */
  boolean fits(String name) {
    String first = parts.get(0);
    String last = parts.get(parts.size() - 1);
    if (parts.size() == 1) {
      return name.equals(first);
    }
    if (!name.startsWith(first) || !name.endsWith(last)) {
      return false;
    }
    int at = first.length();
    for (String part : parts.subList(1, parts.size() - 1)) {
      int found = name.indexOf(part, at);
      if (found < 0) {
        return false;
      }
      at = found + part.length();
    }
    return at <= name.length() - last.length();
  }
}
