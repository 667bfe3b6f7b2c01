package dev.rigc.render;

import java.util.Locale;

/**
 * Prints text as the inside of a double-quoted YAML scalar (<a
 * href="https://yaml.org/spec/1.2.2/#731-double-quoted-style">YAML 1.2.2, section 7.3.1</a>): what
 * any reader of YAML 1.1 or 1.2 gives back is the same text.
 */
public final class YamlScalar {
  private YamlScalar() {}

  /** The text in double quotes. */
  public static String quoted(String text) {
    return '"' + escaped(text) + '"';
  }

  /** The text without its quotes, to stand between others. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(out, point));
    return out.toString();
  }

  /** The text as a piece of {@code Fn::Sub}, where it must not be taken for a variable. */
  static String escapedForSub(String text) {
    return escaped(text.replace("${", "${!"));
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isPlain(point)) {
          out.appendCodePoint(point);
        } else if (point <= 0xFFFF) {
          out.append(String.format(Locale.ROOT, "\\u%04X", point));
        } else {
          out.append(String.format(Locale.ROOT, "\\U%08X", point));
        }
      }
    }
  }

  /** Letters and the like as they are; control, format, line and private characters escaped. */
  private static boolean isPlain(int point) {
    if (point >= 0x20 && point < 0x7F) {
      return true;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
