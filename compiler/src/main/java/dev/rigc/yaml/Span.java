package dev.rigc.yaml;

import dev.rigc.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a node is in its source.
 *
 * @param source the text
 * @param line first line, from 1
 * @param column first column, from 1
 * @param endLine last line, from 1
 * @param endColumn column just after the last character, from 1
 */
public record Span(Source source, int line, int column, int endLine, int endColumn) {
  /** The same place as findings give it. */
  public SourceLocation location() {
    return new SourceLocation(source.name(), line, column, endLine, endColumn);
  }

  /** The text as it is written there, with quotes and escapes: each of its lines. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int number = line; number <= endLine; number++) {
      String text = source.line(number).orElse("");
      int start = number == line ? index(text, column) : 0;
      int end = number == endLine ? index(text, endColumn) : text.length();
      lines.add(text.substring(start, Math.max(start, end)));
    }
    return lines;
  }

  private static int index(String line, int column) {
    int most = line.codePointCount(0, line.length());
    return line.offsetByCodePoints(0, Math.max(0, Math.min(column - 1, most)));
  }
}
