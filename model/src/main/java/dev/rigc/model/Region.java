package dev.rigc.model;

import java.util.regex.Pattern;

/**
 * An AWS region, such as {@code us-west-2}.
 *
 * @param value the region code
 */
public record Region(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z]{2}(?:-[a-z]+)+-[1-9]\\d?");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public Region {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("Not a well-formed Region: `" + value + "`");
    }
  }

  /** Whether {@code value} has the form that the constructor asks for. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
