package dev.rigc.cli.report;

import dev.rigc.diagnostic.SourceLocation;
import java.util.Arrays;

/**
 * A line of a source, cut to the width of a screen, with marks for the line under it.
 *
 * @param text the visible part of the line
 * @param padding what stands under it before the marks: blanks, and tabs where the line has tabs
 * @param marks a caret for each character of the spot, at least one
 */
record SourceExcerpt(String text, String padding, String marks) {
  /** Longer lines, such as those of minified JSON, are cut to this many characters. */
  private static final int WIDTH = 120;

  /** How many characters stay visible before the spot when the start of the line is cut off. */
  private static final int LEAD = 40;

  private static final String CUT = "…";

  static SourceExcerpt of(String line, SourceLocation place) {
    int[] characters = visible(LogLine.inertInPlace(line));
    int start = clamp(place.column() - 1, 0, characters.length);
    int end = place.endLine() > place.line() ? trimmedLength(characters) : place.endColumn() - 1;
    int from = characters.length <= WIDTH || start <= LEAD ? 0 : start - LEAD;
    int to = Math.min(characters.length, from + WIDTH);
    int marked = clamp(end, start + 1, Math.max(to, start + 1)) - start;
    String head = from > 0 ? CUT : "";
    String tail = to < characters.length ? CUT : "";
    return new SourceExcerpt(
        head + new String(characters, from, to - from) + tail,
        " ".repeat(head.length()) + padding(characters, from, start),
        "^".repeat(marked));
  }

  private static int[] visible(String line) {
    int[] characters = new int[line.length()];
    int count = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      characters[count++] = visible(line.codePointAt(i));
    }
    return Arrays.copyOf(characters, count);
  }

  private static String padding(int[] characters, int from, int to) {
    StringBuilder padding = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      padding.append(characters[i] == '\t' ? '\t' : ' ');
    }
    return padding.toString();
  }

  /** The same text with control characters replaced, so that it cannot steer a terminal. */
  static String printable(String text) {
    return isPlain(text) ? text : replaced(text);
  }

  /** Whether all is printable ASCII on one line, as nearly always. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return !LogLine.holdsCommand(text);
  }

  private static String replaced(String text) {
    return LogLine.inertInPlace(text)
        .codePoints()
        .map(SourceExcerpt::visible)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int visible(int character) {
    if (character >= ' ' && character <= '~') {
      return character;
    }
    boolean isHidden =
        (Character.getType(character) == Character.CONTROL && character != '\t')
            || Character.getType(character) == Character.FORMAT;
    return isHidden ? 0xFFFD : character;
  }

  private static int trimmedLength(int[] characters) {
    int length = characters.length;
    while (length > 0 && Character.isWhitespace(characters[length - 1])) {
      length--;
    }
    return length;
  }

  private static int clamp(int value, int low, int high) {
    return Math.max(low, Math.min(value, high));
  }
}
