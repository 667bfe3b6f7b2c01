package dev.rigc.model.value;

import java.util.regex.Pattern;

/**
 * A DNS domain without a dot at its end, such as {@code buildit.tools}. Labels hold 1 to 63
 * characters, the whole up to 253 (RFC 1035, section 2.3.4).
 *
 * @param value lower-case labels joined by dots
 */
public record DomainName(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "a DNS name in lower case with labels of 1 to 63 characters and no dot at its end";

  private static final Pattern FORM =
      Pattern.compile(
          "(?!-)[a-z0-9-]{1,63}+(?<!-)(?:\\.(?!-)[a-z0-9-]{1,63}+(?<!-))++(?<=\\.[a-z]{2,63})");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public DomainName {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(value, REQUIREMENT);
    }
  }

  /** Whether {@code value} has the form that the constructor asks for. */
  public static boolean isWellFormed(String value) {
    return value.length() <= 253 && FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
