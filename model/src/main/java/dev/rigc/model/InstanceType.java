package dev.rigc.model;

import java.util.regex.Pattern;

/**
 * An EC2 instance type, such as {@code t3.small}.
 *
 * @param value family and size joined by a dot
 */
public record InstanceType(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT = "an EC2 instance type such as `t3.small`";

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z0-9-]+");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public InstanceType {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(value, REQUIREMENT);
    }
  }

  /** Whether {@code value} has the form that the constructor asks for. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  /** The part in front of the dot, such as {@code t3}. */
  public String family() {
    return value.substring(0, value.indexOf('.'));
  }

  @Override
  public String toString() {
    return value;
  }
}
