package dev.rigc.model.database;

import dev.rigc.model.value.Requirement;
import java.util.regex.Pattern;

/**
 * The version of a database's engine, as the engine or RDS writes it: {@code 3.5.3}, {@code 17},
 * {@code 8.0.mysql_aurora.3.10.1}.
 *
 * @param value a number, then further ones or words, each after a dot
 */
public record EngineVersion(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "numbers joined by dots, such as `3.5.3`, or a version that RDS names so";

  private static final Pattern FORM = Pattern.compile("[0-9]{1,3}(\\.[0-9a-z_]{1,20}){0,6}");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public EngineVersion {
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
