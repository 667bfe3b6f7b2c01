package dev.rigc.rule.resource.schema;

import dev.rigc.rule.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Turns names and values into parts of sentences. */
public final class Words {
  private static final int LONGEST_VALUE = 80;
  private static final int MOST_VALUES = 12;

  private Words() {}

  /** {@code `a`}, shortened if it is long. */
  public static String quoted(String value) {
    int end =
        value.offsetByCodePoints(
            0, Math.min(LONGEST_VALUE, value.codePointCount(0, value.length())));
    return "`" + value.substring(0, end).replace('\n', ' ') + (end < value.length() ? "…`" : "`");
  }

  /** {@code `a`, `b` and `c`}; of many values only the first ones, and how many more there are. */
  public static String and(Collection<String> values) {
    return listed(values, "and");
  }

  /** {@code `a`, `b` or `c`}; of many values only the first ones, and how many more there are. */
  public static String or(Collection<String> values) {
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
  public static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** The name that was probably meant: at most a third of its letters differ. */
  public static Optional<String> closest(String written, Collection<String> known) {
    return Nearest.to(written, known, Math.max(1, Math.min(written.length(), 64) / 3));
  }
}
