package dev.rigc.model.monitoring;

import dev.rigc.model.value.Requirement;
import java.util.regex.Pattern;

/**
 * A filter pattern of CloudWatch Logs (<a
 * href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html">PutMetricFilter</a>).
 *
 * @param value the pattern
 */
public record LogPattern(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT = "1 to 1,024 printable characters on one line";

  private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}]{1,1024}");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public LogPattern {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(value, REQUIREMENT);
    }
  }

  /** Whether {@code value} has the form that the constructor asks for. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches() && !value.isBlank();
  }

  @Override
  public String toString() {
    return value;
  }
}
