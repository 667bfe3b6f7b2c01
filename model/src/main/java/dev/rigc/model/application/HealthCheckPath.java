package dev.rigc.model.application;

import dev.rigc.model.value.Requirement;
import java.util.regex.Pattern;

/**
 * The path that a target group asks for, 1 to 1,024 characters from {@code /} on (<a
 * href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html">CreateTargetGroup</a>).
 *
 * @param value printable ASCII without spaces, a slash first
 */
public record HealthCheckPath(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "a path that starts with a slash, of at most 1,024 printable ASCII characters"
          + " without spaces";

  private static final Pattern FORM = Pattern.compile("/[\\x21-\\x7e]*");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public HealthCheckPath {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(value, REQUIREMENT);
    }
  }

  /** Whether {@code value} has the form that the constructor asks for. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches() && value.length() <= 1024;
  }

  @Override
  public String toString() {
    return value;
  }
}
