package dev.rigc.yaml;

import dev.rigc.diagnostic.NodePath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A scalar, unresolved. */
public final class ScalarNode extends Node {
  private static final Pattern INTEGER = Pattern.compile("[-+]?(?:0|[1-9]\\d*)");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:0|[1-9]\\d*)(?:\\.\\d*)?(?:[eE][-+]?\\d+)?");

  private final String text;
  private final Style style;

  /** How a scalar was written. */
  public enum Style {
    /** Without quotes: it may mean a number, a boolean or null. */
    PLAIN,
    /** In single or double quotes: always a string. */
    QUOTED,
    /** As a {@code |} or {@code >} block: always a string. */
    BLOCK
  }

  /**
   * A scalar.
   *
   * @param path the way from the root
   * @param span where it is
   * @param tag its tag as written
   * @param text its content, with quotes and escapes undone
   * @param style how it was written
   */
  public ScalarNode(NodePath path, Span span, Optional<String> tag, String text, Style style) {
    super(path, span, tag);
    this.text = text;
    this.style = style;
  }

  /** A scalar at the place of {@code place}. */
  private ScalarNode(NodePath path, ScalarNode place, Optional<String> tag) {
    super(path, place, tag);
    this.text = place.text;
    this.style = place.style;
  }

  /** The same scalar under another path and with another tag. */
  public ScalarNode with(NodePath path, Optional<String> tag) {
    return new ScalarNode(path, this, tag);
  }

  /** Its content, with quotes and escapes undone. */
  public String text() {
    return text;
  }

  /** How it was written. */
  public Style style() {
    return style;
  }

  /** Whether it was written without quotes and without a tag, so that it may be more than text. */
  public boolean isPlain() {
    return style == Style.PLAIN && tag().isEmpty();
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
  public List<Node> children() {
    return List.of();
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

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ScalarNode that
            && text.equals(that.text)
            && style == that.style
            && isWhere(that));
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + line();
  }

  /** The text. */
  @Override
  public String toString() {
    return text;
  }
}
