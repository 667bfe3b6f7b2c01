package dev.rigc.model.database;

import dev.rigc.model.value.Requirement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An attribute of a DynamoDB table that is a part of its key (<a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeDefinition.html">AttributeDefinition</a>).
 *
 * @param name its name
 * @param type {@code S}, {@code N} or {@code B}: text, a number or bytes
 */
public record KeyAttribute(String name, String type) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "the name of an attribute of up to 255 letters, digits and `_.-`, to which `:string`,"
          + " `:number` or `:binary` may be added";

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]{0,254})(?::(string|number|binary))?");

  /** Whether {@code value} has the form that {@link #parse} asks for. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  /** Reads what {@code riglet.yaml} has; without a type it is text. */
  public static KeyAttribute parse(String value) {
    Matcher matcher = FORM.matcher(value);
    if (!matcher.matches()) {
      throw Requirement.unmet(value, REQUIREMENT);
    }
    String type = matcher.group(2) == null ? "string" : matcher.group(2);
    return new KeyAttribute(
        matcher.group(1), type.equals("string") ? "S" : type.equals("number") ? "N" : "B");
  }
}
