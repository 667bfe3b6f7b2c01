package dev.rigc.model.pipeline;

import dev.rigc.model.value.Requirement;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A branch of an application's repository, in the alphabet of a CloudFormation stack name because
 * it becomes a part of one: letters, digits and hyphens, no slash.
 *
 * @param value letters, digits and inner hyphens
 */
public record BranchName(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "letters, digits and inner hyphens, because it becomes a part of stack names";

  private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public BranchName {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(value, REQUIREMENT);
    }
  }

  /** Whether {@code value} has the form that the constructor asks for. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  /**
   * The branch as names that must be in lower case hold it: ECR repositories, buckets and hosts.
   */
  public String lowerCase() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
