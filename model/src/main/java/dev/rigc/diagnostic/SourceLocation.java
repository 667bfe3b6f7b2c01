package dev.rigc.diagnostic;

/**
 * A stretch of text in a file.
 *
 * @param file the path as the caller gave it, with {@code /} between folders; {@code -} for
 *     standard input
 * @param line first line, from 1
 * @param column first column, from 1, counted in characters (Unicode code points)
 * @param endLine last line, from 1
 * @param endColumn column just after the last character, from 1
 */
public record SourceLocation(String file, int line, int column, int endLine, int endColumn)
    implements Comparable<SourceLocation> {
  /** The very start of {@code file}, for a finding about the file as a whole. */
  public static SourceLocation startOf(String file) {
    return new SourceLocation(file, 1, 1, 1, 1);
  }

  @Override
  public int compareTo(SourceLocation other) {
    int order = file.compareTo(other.file);
    order = order == 0 ? Integer.compare(line, other.line) : order;
    order = order == 0 ? Integer.compare(column, other.column) : order;
    order = order == 0 ? Integer.compare(endLine, other.endLine) : order;
    return order == 0 ? Integer.compare(endColumn, other.endColumn) : order;
  }

  /** {@code file:line:column}, as compilers print it and editors open it. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
