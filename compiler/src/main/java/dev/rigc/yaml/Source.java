package dev.rigc.yaml;

import java.util.Optional;

/**
 * A text with the name that findings give it.
 *
 * @param name the path as the caller gave it, or {@code -} for standard input
 * @param text the whole text
 */
public record Source(String name, String text) {

  /** Line {@code number}, from 1, without its line end; empty if there is no such line. */
  public Optional<String> line(int number) {
    int start = 0;
    for (int line = 1; line < number; line++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return Optional.empty();
      }
      start = end + 1;
    }
    int end = text.indexOf('\n', start);
    String line = text.substring(start, end < 0 ? text.length() : end);
    return Optional.of(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
  }

  /** The name only: the text may be long or private. */
  @Override
  public String toString() {
    return name;
  }
}
