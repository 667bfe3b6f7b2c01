package dev.rigc.graph;

import java.util.List;
import java.util.stream.Stream;

/**
 * The text of an SVG picture. Positions and sizes are in pixels of the picture.
 *
 * @see <a href="https://www.w3.org/TR/SVG2/">SVG 2</a>
 */
final class Svg {
  /** How wide a character of the font is, for each pixel of its size; no common one is wider. */
  private static final double ADVANCE = 0.61;

  private final StringBuilder body = new StringBuilder();

  /** A box with rounded corners. */
  void box(String style, int x, int y, int width, int height) {
    body.append(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\"/>\n"
            .formatted(style, x, y, width, height));
  }

  /**
   * A line of text that is no wider than {@code width}: what does not fit is left out of its
   * middle.
   *
   * @param size the size of the font
   */
  void text(String style, int x, int y, int size, int width, String text) {
    String fitting = shortened(text, characters(size, width));
    if (!fitting.isBlank()) {
      body.append(
          "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
              .formatted(style, x, y, escaped(fitting)));
    }
  }

  /** How many characters of a size fit into a width. */
  static int characters(int size, int width) {
    return (int) (width / (size * ADVANCE));
  }

  /** How wide a text of a size is. */
  static int width(int size, String text) {
    return (int) Math.ceil(text.codePointCount(0, text.length()) * size * ADVANCE);
  }

  /** A line along the letters and numbers of a path, such as {@code "M", 0, 0, "H", 10}. */
  void path(String style, Object... points) {
    List<String> steps = Stream.of(points).map(Object::toString).toList();
    body.append("<path class=\"%s\" d=\"%s\"/>\n".formatted(style, String.join(" ", steps)));
  }

  void circle(String style, int x, int y, int radius) {
    body.append(
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n".formatted(style, x, y, radius));
  }

  /** Begins a group with a text that is shown when one points at it, and that is read aloud. */
  void open(String title) {
    body.append("<g><title>").append(escaped(title)).append("</title>\n");
  }

  /** Ends a group. */
  void close() {
    body.append("</g>\n");
  }

  /** The whole picture. */
  String document(int width, int height, String style, String title, String description) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" \
    role="img" aria-labelledby="title description">
    <title id="title">%s</title>
    <desc id="description">%s</desc>
    <style>
    %s</style>
    <rect class="page" width="%s" height="%s"/>
    %s</svg>
    """
        .formatted(
            width,
            height,
            width,
            height,
            escaped(title),
            escaped(description),
            style,
            width,
            height,
            body);
  }

  private static String shortened(String text, int most) {
    int length = text.codePointCount(0, text.length());
    if (length <= most) {
      return text;
    }
    if (most < 2) {
      return "";
    }
    int tail = (most - 1) / 2;
    int head = most - 1 - tail;
    return text.substring(0, text.offsetByCodePoints(0, head))
        + "…"
        + text.substring(text.offsetByCodePoints(text.length(), -tail));
  }

  /** Characters that XML 1.0 does not allow are left out. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> {
                  if (isOfXml(c)) {
                    safe.appendCodePoint(c);
                  }
                }
              }
            });
    return safe.toString();
  }

  private static boolean isOfXml(int c) {
    boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean isDirection = Character.getType(c) == Character.FORMAT;
    return c >= ' '
        && c != 0xfffe
        && c != 0xffff
        && !isSurrogate
        && !isDirection
        && !Character.isISOControl(c);
  }

  /** A number of a style, such as the colour of a line. */
  static String style(String name, int number) {
    return name + number;
  }
}
