package dev.rigc.model;

import java.util.regex.Pattern;

/**
 * A repository on GitHub.
 *
 * @param value {@code owner/name}
 */
public record RepositoryName(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT = "owner/name as on GitHub";

  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]{1,100}");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public RepositoryName {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(value, REQUIREMENT);
    }
  }

  /** Whether {@code value} has the form that the constructor asks for. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
