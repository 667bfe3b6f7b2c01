package dev.rigc.model.value;

import java.util.regex.Pattern;

/**
 * An EC2 instance type, such as {@code t3.small}.
 *
 * @param value family and size joined by a dot
 */
public record InstanceType(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT = "an EC2 instance type such as `t3.small`";

  /**
   * AWS marks Graviton families by a g after the generation: t4g, m7gd, c6gn, g5g; a1 came first.
   */
  private static final Pattern GRAVITON = Pattern.compile("a1|[a-z]+\\d+g[a-z]*");

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

  /**
   * Whether hosts of this type have an arm64 processor, Graviton, and not one for x86-64 (<a
   * href="https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html">names of
   * instance types</a>).
   */
  public boolean isGraviton() {
    return GRAVITON.matcher(family()).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
