package dev.rigc.diagnostic;

/**
 * The lasting name of a rule: three capitals for the family and four digits, such as {@code
 * RIG2101}. An id never tells the severity and is never used again for another rule.
 *
 * @param value three capital letters and four digits
 */
public record RuleId(String value) implements Comparable<RuleId> {
  private static final int LETTERS = 3;
  private static final int LENGTH = 7;

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public RuleId {
    if (!hasForm(value)) {
      throw new IllegalArgumentException("A rule id is three capitals and four digits: " + value);
    }
  }

  /** Looked at by hand, as a start makes hundreds of ids and no expression is needed before. */
  private static boolean hasForm(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (i < LETTERS ? c < 'A' || c > 'Z' : c < '0' || c > '9') {
        return false;
      }
    }
    return value.length() == LENGTH;
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
