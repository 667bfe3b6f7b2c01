package dev.rigc.model.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Amazon resource name, {@code arn:partition:service:region:account:resource}. See <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">the IAM guide</a>.
 *
 * @param partition such as {@code aws}
 * @param service such as {@code acm}
 * @param region the region code, empty for a global service
 * @param account twelve digits, empty for a resource without an account
 * @param resource all that follows
 */
public record Arn(
    String partition, String service, String region, String account, String resource) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "an ARN: `arn:aws:service:region:account:resource`, with 12 digits for the account";

  private static final Pattern FORM =
      Pattern.compile(
          "arn:(aws(?:-[a-z]++)*+):([a-z0-9-]+):([a-z0-9-]*):(\\d{12}|):([\\x21-\\x7e]+)");

  /** Whether {@code value} has the form of an ARN. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  /** Reads an ARN; throws {@link IllegalArgumentException} if {@code value} is none. */
  public static Arn parse(String value) {
    Matcher parts = FORM.matcher(value);
    if (!parts.matches()) {
      throw Requirement.unmet(value, REQUIREMENT);
    }
    return new Arn(parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5));
  }

  /** The ARN as one text. */
  @Override
  public String toString() {
    return String.join(":", "arn", partition, service, region, account, resource);
  }
}
