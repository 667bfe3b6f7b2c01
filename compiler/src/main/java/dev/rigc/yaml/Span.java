package dev.rigc.yaml;

import dev.rigc.diagnostic.SourceLocation;

/**
 * Where a node stands in its source.
 *
 * @param source the text
 * @param line first line, from 1
 * @param column first column, from 1
 * @param endLine last line, from 1
 * @param endColumn column just behind the last character, from 1
 */
public record Span(Source source, int line, int column, int endLine, int endColumn) {
  /** The same place as findings give it. */
  public SourceLocation location() {
    return new SourceLocation(source.name(), line, column, endLine, endColumn);
  }
}
