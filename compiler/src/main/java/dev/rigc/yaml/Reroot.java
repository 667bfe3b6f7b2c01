package dev.rigc.yaml;

import dev.rigc.diagnostic.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Copies a part of a document as if it were one of its own: places stay, paths start at the part.
 */
final class Reroot {
  private Reroot() {}

  /** The same tree, whose paths start at its root. */
  static Node of(Node root) {
    return at(NodePath.ROOT, root, path -> {});
  }

  /**
   * The same tree under another path.
   *
   * @param each is told the new path of each node, keys included, before the node is copied
   */
  static Node at(NodePath path, Node node, Consumer<NodePath> each) {
    each.accept(path);
    if (node instanceof ScalarNode scalar) {
      return scalar.with(path, scalar.tag());
    }
    if (node instanceof SequenceNode sequence) {
      List<Node> items = new ArrayList<>(sequence.items().size());
      for (Node item : sequence.items()) {
        items.add(at(path.index(items.size()), item, each));
      }
      return sequence.with(path, sequence.tag(), items);
    }
    MappingNode mapping = (MappingNode) node;
    List<MappingNode.Entry> entries = new ArrayList<>(mapping.size());
    for (MappingNode.Entry entry : mapping.entries()) {
      NodePath below = path.key(entry.name());
      ScalarNode key = (ScalarNode) at(below, entry.key(), each);
      entries.add(new MappingNode.Entry(key, at(below, entry.value(), each)));
    }
    return mapping.with(path, mapping.tag(), entries);
  }
}
