package dev.rigc.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Copies trees of nodes so that they no longer hold on to the text they were read from: a few nodes
 * of many files can then be kept without keeping the files.
 */
public final class Detached {
  private final SortedMap<Integer, String> lines = new TreeMap<>();
  private final Source from;
  private Source to;

  private Detached(Source from) {
    this.from = from;
    this.to = from;
  }

  /**
   * The same tree, whose source has the same name and only those lines at which a node starts. The
   * nodes keep their places and paths.
   */
  public static MappingNode copy(MappingNode root) {
    Detached detached = new Detached(root.source());
    detached.collect(root);
    detached.to = Source.ofLines(detached.from.name(), detached.lines);
    return detached.copied(root);
  }

  private void collect(Node node) {
    int line = node.line();
    if (!lines.containsKey(line)) {
      from.line(line).ifPresent(text -> lines.put(line, text));
    }
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        collect(entry.key());
        collect(entry.value());
      }
    } else if (node instanceof SequenceNode sequence) {
      sequence.items().forEach(this::collect);
    }
  }

  private Node copied(Node node) {
    if (node instanceof ScalarNode scalar) {
      return copied(scalar);
    }
    return node instanceof SequenceNode sequence ? copied(sequence) : copied((MappingNode) node);
  }

  private ScalarNode copied(ScalarNode scalar) {
    return new ScalarNode(scalar.path(), scalar, to, scalar.tag(), scalar.text());
  }

  private SequenceNode copied(SequenceNode sequence) {
    List<Node> items = new ArrayList<>(sequence.items().size());
    sequence.items().forEach(item -> items.add(copied(item)));
    return new SequenceNode(sequence.path(), sequence, to, sequence.tag(), items);
  }

  private MappingNode copied(MappingNode mapping) {
    MappingNode.Entry[] entries = new MappingNode.Entry[mapping.size()];
    for (int i = 0; i < entries.length; i++) {
      MappingNode.Entry entry = mapping.entry(i);
      entries[i] = new MappingNode.Entry(copied(entry.key()), copied(entry.value()));
    }
    return new MappingNode(mapping.path(), mapping, to, mapping.tag(), Entries.ofDistinct(entries));
  }
}
