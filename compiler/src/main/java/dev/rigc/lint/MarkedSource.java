package dev.rigc.lint;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * The suppressions of one template.
 *
 * @param marks those that can be understood, in the order they are found
 * @param malformed those that cannot
 */
record MarkedSource(List<Mark> marks, List<Malformed> malformed) {
  /**
   * Something that is meant as a suppression and is none.
   *
   * @param location where it stands
   * @param path the way to it
   * @param message what is wrong with it
   * @param excerpt the line it stands on
   */
  record Malformed(
      SourceLocation location, NodePath path, String message, Optional<String> excerpt) {}
}
