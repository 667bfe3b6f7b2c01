package dev.rigc.model.database;

import dev.rigc.model.value.Requirement;
import dev.rigc.model.value.Slug;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The backup that an empty volume of a database starts with.
 *
 * @param environment whose backup it is; absent: one of the environment itself
 * @param time {@code latest}, or the time of the backup, in UTC, or the beginning of it: the newest
 *     backup that begins so
 */
public record RestorePoint(Optional<Slug> environment, String time) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "`latest` or a date such as `2026-11-30`, after the name of another environment and a slash"
          + " if it is a backup of that, as in `production/latest`";

  private static final Pattern FORM =
      Pattern.compile(
          "(?:([a-z][a-z0-9]*+(?:-[a-z0-9]++)*+)/)?"
              + "(latest|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}-\\d{2}-\\d{2}Z)?)");

  /** Throws {@link IllegalArgumentException} if {@code time} has another form. */
  public RestorePoint {
    if (!isWellFormed(time) || time.contains("/")) {
      throw Requirement.unmet(time, REQUIREMENT);
    }
  }

  /** Whether {@code value} has the form that {@link #parse} asks for. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  /** Reads what {@code riglet.yaml} has. */
  public static RestorePoint parse(String value) {
    Matcher matcher = FORM.matcher(value);
    if (!matcher.matches()) {
      throw Requirement.unmet(value, REQUIREMENT);
    }
    return new RestorePoint(Optional.ofNullable(matcher.group(1)).map(Slug::new), matcher.group(2));
  }

  @Override
  public String toString() {
    return environment.map(name -> name + "/").orElse("") + time;
  }
}
