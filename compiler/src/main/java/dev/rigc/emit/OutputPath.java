package dev.rigc.emit;

import java.util.regex.Pattern;

/**
 * The path of a file inside the output folder. It cannot lead out of it, and it means the same on
 * every file system.
 *
 * @param value segments of letters, digits, {@code .}, {@code _} and {@code -}, joined by {@code
 *     /}; none starts with a dot
 */
public record OutputPath(String value) implements Comparable<OutputPath> {
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*+(/[A-Za-z0-9_-][A-Za-z0-9._-]*+)*+");

  /** The name of the plan; a constant, so that a lint that looks for it loads nothing of this. */
  public static final String PLAN_NAME = "riglet.json";

  /** The plan: the file that lists all others. */
  public static final OutputPath PLAN = new OutputPath(PLAN_NAME);

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public OutputPath {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not a path inside the output folder: " + value);
    }
  }

  static boolean isValid(String value) {
    return value.length() <= 1_000 && FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(OutputPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
