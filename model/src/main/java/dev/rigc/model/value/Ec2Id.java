package dev.rigc.model.value;

import java.util.regex.Pattern;

/**
 * The id of a VPC, a subnet or a route table that exists.
 *
 * @param value such as {@code subnet-0123456789abcdef0}
 */
public record Ec2Id(String value) {
  private static final Pattern FORM =
      Pattern.compile("(vpc|subnet|rtb)-(?:[0-9a-f]{8}|[0-9a-f]{17})");

  /** Throws {@link IllegalArgumentException} if {@code value} is not well-formed. */
  public Ec2Id {
    if (!FORM.matcher(value).matches()) {
      throw Requirement.unmet(value, requirement("vpc"));
    }
  }

  /** Whether {@code value} is an id that starts with {@code kind}, such as {@code subnet}. */
  public static boolean isWellFormed(String kind, String value) {
    return value.startsWith(kind + "-") && FORM.matcher(value).matches();
  }

  /** What an id of {@code kind} must be, in words. */
  public static String requirement(String kind) {
    return "an id of EC2: `%s-` and 8 or 17 hexadecimal digits, as in `%s-0123456789abcdef0`"
        .formatted(kind, kind);
  }

  @Override
  public String toString() {
    return value;
  }
}
