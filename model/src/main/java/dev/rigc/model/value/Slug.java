package dev.rigc.model.value;

import java.util.regex.Pattern;

/**
 * A word that names of AWS resources are built from: the owner, the project, an environment or an
 * application. It starts with a letter and does not end in a hyphen, so that joined names stay
 * within the alphabet of every service.
 *
 * @param value lower-case letters, digits and single inner hyphens; a letter first
 */
public record Slug(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "lower-case letters, digits and single hyphens between them, a letter first,"
          + " because it becomes a part of names";

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public Slug {
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
