package dev.rigc.yaml;

import dev.rigc.diagnostic.NodePath;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A scalar, unresolved.
 *
 * @param path the way from the root
 * @param span where it stands
 * @param tag its tag as written
 * @param text its content, with quotes and escapes undone
 * @param style how it was written
 */
public record ScalarNode(NodePath path, Span span, Optional<String> tag, String text, Style style)
    implements Node {
  private static final Pattern INTEGER = Pattern.compile("[-+]?(?:0|[1-9]\\d*)");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:0|[1-9]\\d*)(?:\\.\\d*)?(?:[eE][-+]?\\d+)?");

  /** How a scalar was written. */
  public enum Style {
    /** Without quotes: it may mean a number, a boolean or null. */
    PLAIN,
    /** In single or double quotes: always a string. */
    QUOTED,
    /** As a {@code |} or {@code >} block: always a string. */
    BLOCK
  }

  /** Whether it was written without quotes and without a tag, so that it may be more than text. */
  public boolean isPlain() {
    return style == Style.PLAIN && tag.isEmpty();
  }

  /** Whether it means null: plain and empty, {@code ~} or {@code null}. */
  public boolean isNull() {
    return isPlain()
        && switch (text) {
          case "", "~", "null", "Null", "NULL" -> true;
          default -> false;
        };
  }

  /** Whether it means a boolean: plain {@code true} or {@code false}. */
  public boolean isBoolean() {
    return isPlain()
        && switch (text) {
          case "true", "false", "True", "False", "TRUE", "FALSE" -> true;
          default -> false;
        };
  }

  /** Whether it means a whole number: plain decimal digits without a leading zero. */
  public boolean isInteger() {
    return isPlain() && INTEGER.matcher(text).matches();
  }

  /** Whether it means a number, whole or not. */
  public boolean isNumber() {
    return isPlain() && NUMBER.matcher(text).matches();
  }

  @Override
  public String kind() {
    if (isNull()) {
      return "null";
    }
    if (isBoolean()) {
      return "a boolean";
    }
    return isNumber() ? "a number" : "a string";
  }
}
