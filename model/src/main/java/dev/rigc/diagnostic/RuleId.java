package dev.rigc.diagnostic;

import java.util.regex.Pattern;

/**
 * The lasting name of a rule: three capitals for the family and four digits, such as {@code
 * RIG2101}. An id never tells the severity and is never used again for another rule.
 *
 * @param value three capital letters and four digits
 */
public record RuleId(String value) implements Comparable<RuleId> {
  private static final Pattern FORM = Pattern.compile("[A-Z]{3}\\d{4}");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public RuleId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A rule id is three capitals and four digits: " + value);
    }
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
