package dev.rigc.lint;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.yaml.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The suppressions of one template.
 *
 * @param marks those that can be understood, in the order they are found
 * @param malformed those that cannot
 */
record MarkedSource(List<Mark> marks, List<Malformed> malformed) {
  /** A template in which nobody has suppressed anything. */
  static final MarkedSource NONE = new MarkedSource(List.of(), List.of());

  /** Keeps copies of the lists. */
  MarkedSource {
    marks = List.copyOf(marks);
    malformed = List.copyOf(malformed);
  }

  /** Finds the suppressions of a document. */
  static MarkedSource of(Document document) {
    List<Mark> marks = new ArrayList<>();
    List<Malformed> malformed = new ArrayList<>();
    SuppressionComments.collect(document, marks, malformed);
    SuppressionMetadata.collect(document, marks, malformed);
    return new MarkedSource(marks, malformed);
  }

  boolean isEmpty() {
    return marks.isEmpty() && malformed.isEmpty();
  }

  /**
   * Something that is meant as a suppression and is none.
   *
   * @param location where it is
   * @param path the way to it
   * @param message what is wrong with it
   * @param excerpt the line it is on
   */
  record Malformed(
      SourceLocation location, NodePath path, String message, Optional<String> excerpt) {}
}
