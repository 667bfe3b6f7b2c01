package dev.rigc.model;

import java.util.regex.Pattern;

/**
 * An Amazon machine image: {@code ami-} and 8 or 17 hexadecimal digits.
 *
 * @param value the image id
 */
public record ImageId(String value) {
  private static final Pattern FORM = Pattern.compile("ami-(?:[0-9a-f]{8}|[0-9a-f]{17})");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public ImageId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("Not a well-formed ImageId: `" + value + "`");
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
