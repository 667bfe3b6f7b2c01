package dev.rigc.rule.property;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns names and values into parts of sentences. */
final class Words {
  private static final int LONGEST_VALUE = 80;
  private static final int MOST_VALUES = 12;

  private Words() {}

  /** {@code `a`}, shortened if it is long. */
  static String quoted(String value) {
    int end =
        value.offsetByCodePoints(
            0, Math.min(LONGEST_VALUE, value.codePointCount(0, value.length())));
    return "`" + value.substring(0, end).replace('\n', ' ') + (end < value.length() ? "…`" : "`");
  }

  /** {@code `a`, `b` and `c`}; of many values only the first ones, and how many more there are. */
  static String and(Collection<String> values) {
    return listed(values, "and");
  }

  /** {@code `a`, `b` or `c`}; of many values only the first ones, and how many more there are. */
  static String or(Collection<String> values) {
    return listed(values, "or");
  }

  private static String listed(Collection<String> values, String word) {
    List<String> quoted = values.stream().limit(MOST_VALUES).map(Words::quoted).toList();
    if (values.size() > MOST_VALUES) {
      return String.join(", ", quoted) + " " + word + " " + (values.size() - MOST_VALUES) + " more";
    }
    int last = quoted.size() - 1;
    return last < 1
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, last)) + " " + word + " " + quoted.get(last);
  }

  /** A whole number without a fraction, any other as it is. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** The name that was probably meant: at most a third of its letters differ. */
  static Optional<String> closest(String written, Collection<String> known) {
    String best = null;
    int least = Math.max(1, Math.min(written.length(), 64) / 3) + 1;
    for (String name : known) {
      int distance = distance(written, name, least);
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Levenshtein's distance without regard to case, or {@code limit} if it is not below it. */
  private static int distance(String left, String right, int limit) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
