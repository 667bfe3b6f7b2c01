package dev.rigc.model.value;

import java.util.regex.Pattern;

/**
 * The name of a secret that AWS keeps, never the secret itself. With a leading slash it names a
 * Systems Manager parameter, without one a Secrets Manager secret; where only a parameter will do,
 * as for the Slack webhook, it names a parameter either way.
 *
 * @param value letters, digits and {@code _ . - /}
 */
public record SecretName(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "the name of a parameter or secret: letters, digits and `_`, `.`, `-`, with slashes"
          + " between its parts";

  private static final Pattern FORM =
      Pattern.compile("/?[A-Za-z0-9_.-]++(?:/[A-Za-z0-9_.@+=-]++)*+");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public SecretName {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(REQUIREMENT);
    }
  }

  /** Whether {@code value} has the form that the constructor asks for. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches() && value.length() <= 1011;
  }

  /** Whether it starts with a slash. */
  public boolean isPath() {
    return value.startsWith("/");
  }

  @Override
  public String toString() {
    return value;
  }
}
