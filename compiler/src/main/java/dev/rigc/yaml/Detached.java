package dev.rigc.yaml;

import dev.rigc.diagnostic.NodePath;
import java.util.BitSet;
import java.util.List;

/**
 * Copies trees of nodes so that they no longer hold on to the text they were read from: a few nodes
 * of many files can then be kept without keeping the files. Words that stand in many files, such as
 * keys, are kept once for all.
 */
@SuppressWarnings("ReferenceEquality") // a path is made from the very path it goes on from
public final class Detached {
  private final Source to;

  private Detached(Source to) {
    this.to = to;
  }

  /**
   * The same tree, whose source has the same name and only those lines at which a node starts. The
   * nodes keep their places and paths.
   */
  public static MappingNode copy(MappingNode root) {
    BitSet lines = new BitSet();
    collect(root, lines);
    FewLines few = FewLines.of(root.source(), lines.stream().toArray());
    return new Detached(Source.ofLines(root.source().name(), few)).mapping(root, root.path());
  }

  private static void collect(Node node, BitSet lines) {
    lines.set(node.line());
    if (node instanceof MappingNode mapping) {
      for (int i = 0; i < mapping.size(); i++) {
        lines.set(mapping.entry(i).key().line());
        collect(mapping.entry(i).value(), lines);
      }
    } else if (node instanceof SequenceNode sequence) {
      sequence.items().forEach(item -> collect(item, lines));
    }
  }

  private Node copied(Node node, NodePath path) {
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar, path);
    }
    return node instanceof SequenceNode sequence
        ? sequence(sequence, path)
        : mapping((MappingNode) node, path);
  }

  private ScalarNode scalar(ScalarNode scalar, NodePath path) {
    return new ScalarNode(path, scalar, to, scalar.tag(), scalar.text().intern());
  }

  private SequenceNode sequence(SequenceNode sequence, NodePath path) {
    List<Node> items = sequence.items();
    Node[] copies = new Node[items.size()];
    for (int i = 0; i < copies.length; i++) {
      Node item = items.get(i);
      copies[i] = copied(item, below(item.path(), sequence.path(), path));
    }
    return new SequenceNode(path, sequence, to, sequence.tag(), List.of(copies));
  }

  private MappingNode mapping(MappingNode mapping, NodePath path) {
    MappingNode.Entry[] entries = new MappingNode.Entry[mapping.size()];
    for (int i = 0; i < entries.length; i++) {
      ScalarNode key = mapping.entry(i).key();
      Node value = mapping.entry(i).value();
      NodePath keyPath = below(key.path(), mapping.path(), path);
      NodePath valuePath =
          value.path() == key.path() ? keyPath : below(value.path(), mapping.path(), path);
      entries[i] = new MappingNode.Entry(scalar(key, keyPath), copied(value, valuePath));
    }
    return new MappingNode(path, mapping, to, mapping.tag(), entries);
  }

  /** A path that goes on from another one, going on from that one's copy; any other stays. */
  private static NodePath below(NodePath path, NodePath parent, NodePath parentCopy) {
    if (path.parent().orElse(null) != parent) {
      return path;
    }
    Object last = path.last().orElseThrow();
    return last instanceof String key ? parentCopy.key(key.intern()) : path.below(parentCopy);
  }
}
