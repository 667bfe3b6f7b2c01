package dev.rigc.model.pipeline;

import dev.rigc.model.value.Requirement;
import java.util.regex.Pattern;

/**
 * Where the source of an application lives, as its {@link SourceProvider} names it.
 *
 * @param value {@code owner/name} on GitHub
 */
public record RepositoryName(String value) {
  /** What a value must be where nothing is said of the provider, in words. */
  public static final String REQUIREMENT = SourceProvider.GITHUB.requirement();

  private static final String ANYWHERE =
      "a repository: letters, digits and `!_.*'()=+@-`, with slashes between its parts";

  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9!_.*'()=+@-]{1,255}+(?:/[A-Za-z0-9!_.*'()=+@-]{1,255}+){0,40}+");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public RepositoryName {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(value, ANYWHERE);
    }
  }

  /** Whether {@code value} has the form that the constructor asks for: one of any provider. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  /** What stands before the first slash: of an archive in S3 its bucket. */
  public String first() {
    return value.substring(0, Math.max(value.indexOf('/'), 0));
  }

  /** What stands after the first slash: of an archive in S3 its key. */
  public String rest() {
    return value.substring(value.indexOf('/') + 1);
  }

  @Override
  public String toString() {
    return value;
  }
}
