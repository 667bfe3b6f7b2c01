package dev.rigc.yaml;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text with the name that findings give it. */
public final class Source {
  private static final int LONGEST_EXCERPT = 400;

  private final String name;
  private final String text;
  private volatile int @Nullable [] lineStarts;

  /**
   * A text.
   *
   * @param name the path as the caller gave it, or {@code -} for standard input
   * @param text the whole text
   */
  public Source(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** The path as the caller gave it, or {@code -} for standard input. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** Line {@code number}, from 1, without its line end; empty if there is no such line. */
  public Optional<String> line(int number) {
    int end = endOf(number);
    return end < 0 ? Optional.empty() : Optional.of(text.substring(startOf(number), end));
  }

  private int startOf(int number) {
    return lineStarts()[number - 1];
  }

  /** Where a line ends, without its line end; -1 if there is no such line. */
  private int endOf(int number) {
    int[] starts = lineStarts();
    if (number < 1 || number > starts.length) {
      return -1;
    }
    int end = number < starts.length ? starts[number] - 1 : text.length();
    return end > starts[number - 1] && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /**
   * Line {@code number} as findings show it: none if it is so long that it is hardly meant to be
   * read, as in packed JSON. Such a line may have thousands of findings and is copied for none.
   */
  public Optional<String> excerpt(int number) {
    int end = endOf(number);
    return end < 0 || end - startOf(number) > LONGEST_EXCERPT ? Optional.empty() : line(number);
  }

  private int[] lineStarts() {
    int @Nullable [] known = lineStarts;
    if (known == null) {
      known = findLineStarts();
      lineStarts = known;
    }
    return known;
  }

  private int[] findLineStarts() {
    int[] starts = new int[64];
    int count = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = end + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Source that && name.equals(that.name) && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The name only: the text may be long or private. */
  @Override
  public String toString() {
    return name;
  }
}
