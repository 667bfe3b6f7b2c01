package dev.rigc.yaml;

import java.util.Map;
import java.util.TreeMap;

/** Where the scalars of a document stand, to tell a comment from a {@code #} inside a text. */
public final class ScalarSpans {
  private static final long LINE = 1L << 32;

  /** End of each scalar by its start, both as line and column in one number. */
  private final TreeMap<Long, Long> ends = new TreeMap<>();

  private ScalarSpans() {}

  /** Those of a document. */
  public static ScalarSpans of(Document document) {
    ScalarSpans spans = new ScalarSpans();
    document.root().ifPresent(root -> root.walk(spans::add));
    return spans;
  }

  /** Whether this place is inside a scalar. */
  public boolean contain(int line, int column) {
    Map.Entry<Long, Long> before = ends.floorEntry(at(line, column));
    return before != null && at(line, column) < before.getValue();
  }

  private void add(Node node) {
    if (node instanceof ScalarNode scalar) {
      addScalar(scalar);
    } else if (node instanceof MappingNode mapping) {
      mapping.entries().forEach(entry -> addScalar(entry.key()));
    }
  }

  /** The header line of a block scalar may end in a comment, so its text starts below. */
  private void addScalar(ScalarNode scalar) {
    Span span = scalar.span();
    long start =
        scalar.style() == ScalarNode.Style.BLOCK
            ? at(span.line() + 1, 1)
            : at(span.line(), span.column());
    ends.merge(start, at(span.endLine(), span.endColumn()), Math::max);
  }

  private static long at(int line, int column) {
    return line * LINE + column;
  }
}
