package dev.rigc.model.value;

import java.util.regex.Pattern;

/**
 * The name of an EC2 key pair, up to 255 ASCII characters.
 *
 * @param value the key pair's name
 */
public record KeyName(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "1 to 255 printable ASCII characters without leading or trailing spaces";

  private static final Pattern FORM =
      Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]*[\\x21-\\x7e])?");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public KeyName {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(value, REQUIREMENT);
    }
  }

  /** Whether {@code value} has the form that the constructor asks for. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches() && value.length() <= 255;
  }

  @Override
  public String toString() {
    return value;
  }
}
