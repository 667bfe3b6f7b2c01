package dev.rigc.model.value;

import java.util.regex.Pattern;

/**
 * An Amazon machine image: {@code ami-} and 8 or 17 hexadecimal digits.
 *
 * @param value the image id
 */
public record ImageId(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT = "`ami-` and 8 or 17 lower-case hexadecimal digits";

  private static final Pattern FORM = Pattern.compile("ami-(?:[0-9a-f]{8}|[0-9a-f]{17})");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public ImageId {
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
