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
    Detached detached = new Detached(root.span().source());
    detached.collect(root);
    detached.to = Source.ofLines(detached.from.name(), detached.lines);
    return (MappingNode) detached.copy((Node) root);
  }

  private void collect(Node node) {
    int line = node.span().line();
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

  private Node copy(Node node) {
    if (node instanceof ScalarNode scalar) {
      return copy(scalar);
    }
    if (node instanceof SequenceNode sequence) {
      List<Node> items = sequence.items().stream().map(this::copy).toList();
      return new SequenceNode(sequence.path(), span(node), sequence.tag(), items);
    }
    MappingNode mapping = (MappingNode) node;
    List<MappingNode.Entry> entries = new ArrayList<>(mapping.size());
    for (MappingNode.Entry entry : mapping.entries()) {
      entries.add(new MappingNode.Entry(copy(entry.key()), copy(entry.value())));
    }
    return new MappingNode(mapping.path(), span(node), mapping.tag(), entries);
  }

  private ScalarNode copy(ScalarNode scalar) {
    return new ScalarNode(scalar.path(), span(scalar), scalar.tag(), scalar.text(), scalar.style());
  }

  private Span span(Node node) {
    Span span = node.span();
    return new Span(to, span.line(), span.column(), span.endLine(), span.endColumn());
  }
}
