package dev.rigc.model.value;

import java.util.regex.Pattern;

/**
 * An e-mail address that SNS can subscribe.
 *
 * @param value {@code local@domain}
 */
public record EmailAddress(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT = "an e-mail address";

  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}+@(?!-)[A-Za-z0-9-]++(?<!-)"
              + "(?:\\.(?!-)[A-Za-z0-9-]++(?<!-))++");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public EmailAddress {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(value, REQUIREMENT);
    }
  }

  /** Whether {@code value} has the form that the constructor asks for. */
  public static boolean isWellFormed(String value) {
    return value.length() <= 320 && FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
