package dev.rigc.model.network;

import dev.rigc.model.value.Requirement;
import java.util.regex.Pattern;

/**
 * The id of a Route 53 hosted zone.
 *
 * @param value such as {@code Z0123456789ABCDEFGHIJ}
 */
public record ZoneId(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "the id of a hosted zone: `Z` and up to 31 capital letters and digits, as in"
          + " `Z0123456789ABCDEFGHIJ`";

  private static final Pattern FORM = Pattern.compile("Z[A-Z0-9]{1,31}");

  /** Throws {@link IllegalArgumentException} if {@code value} is not well-formed. */
  public ZoneId {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(value, REQUIREMENT);
    }
  }

  /** Whether {@code value} has the form of an id. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
