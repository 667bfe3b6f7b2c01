package dev.rigc.model.database;

import dev.rigc.model.value.Requirement;
import java.util.regex.Pattern;

/**
 * The name of a CouchDB database (<a
 * href="https://docs.couchdb.org/en/stable/api/database/common.html#put--db">PUT /{db}</a>): a
 * lower-case letter, then lower-case letters, digits and {@code _ $ ( ) + - /}. At most 238
 * characters: CouchDB adds the 17 of {@code .1764536493.couch} to it, and a file name has at most
 * 255.
 *
 * @param value the name
 */
public record DatabaseName(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "1 to 238 characters: a lower-case letter, then lower-case letters, digits and"
          + " `_`, `$`, `(`, `)`, `+`, `-` and `/`";

  /** The most characters of a name. */
  public static final int MAX_LENGTH = 238;

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_$()+/-]*");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public DatabaseName {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(value, REQUIREMENT);
    }
  }

  /** Whether {@code value} has the form that the constructor asks for. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches() && value.length() <= MAX_LENGTH;
  }

  @Override
  public String toString() {
    return value;
  }
}
