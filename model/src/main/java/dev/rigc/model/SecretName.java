package dev.rigc.model;

import java.util.regex.Pattern;

/**
 * The name of a secret that AWS keeps: a Systems Manager parameter (a path with a leading slash, or
 * a plain name) or a Secrets Manager secret. Never the secret itself.
 *
 * @param value letters, digits and {@code _ . - /}
 */
public record SecretName(String value) {
  private static final Pattern FORM = Pattern.compile("/?[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.@+=-]+)*");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public SecretName {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("Not a well-formed SecretName: `" + value + "`");
    }
  }

  /** Whether {@code value} has the form that the constructor asks for. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches() && value.length() <= 1011;
  }

  @Override
  public String toString() {
    return value;
  }
}
