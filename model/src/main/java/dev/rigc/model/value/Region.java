package dev.rigc.model.value;

import java.util.regex.Pattern;

/**
 * An AWS region, such as {@code us-west-2}.
 *
 * @param value the region code
 */
public record Region(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT = "a region code such as `us-west-2`";

  private static final Pattern FORM = Pattern.compile("[a-z]{2,4}(?:-[a-z]++)++-[1-9]\\d?");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public Region {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(value, REQUIREMENT);
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
