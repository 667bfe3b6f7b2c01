package dev.rigc.yaml;

import dev.rigc.diagnostic.NodePath;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies a part of a document as if it were one of its own: places stay, paths start at the part.
 */
final class Reroot {
  private Reroot() {}

  /** The same tree, whose paths start at its root. */
  static Node of(Node root) {
    return copy(root, NodePath.ROOT);
  }

  private static Node copy(Node node, NodePath path) {
    if (node instanceof ScalarNode scalar) {
      return scalar.with(path, scalar.tag());
    }
    if (node instanceof SequenceNode sequence) {
      List<Node> items = new ArrayList<>(sequence.items().size());
      for (Node item : sequence.items()) {
        items.add(copy(item, path.index(items.size())));
      }
      return sequence.with(path, sequence.tag(), items);
    }
    MappingNode mapping = (MappingNode) node;
    List<MappingNode.Entry> entries = new ArrayList<>(mapping.size());
    for (MappingNode.Entry entry : mapping.entries()) {
      NodePath below = path.key(entry.name());
      ScalarNode key = entry.key().with(below, entry.key().tag());
      entries.add(new MappingNode.Entry(key, copy(entry.value(), below)));
    }
    return mapping.with(path, mapping.tag(), entries);
  }
}
