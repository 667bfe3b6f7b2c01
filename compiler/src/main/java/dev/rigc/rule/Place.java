package dev.rigc.rule;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.yaml.Node;
import java.util.Optional;

/**
 * Where something is, without the tree it was read from: a rule can still report a finding there
 * when the template is gone.
 *
 * @param location the file, line and column
 * @param path the way from the root of the document
 * @param excerpt the line of the source that a finding shows
 */
public record Place(SourceLocation location, NodePath path, Optional<String> excerpt) {
  /** The place of a node. */
  public static Place of(Node node) {
    return new Place(node.location(), node.path(), node.source().excerpt(node.line()));
  }

  /** {@code file:line:column}. */
  @Override
  public String toString() {
    return location.toString();
  }
}
