package dev.rigc.yaml;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A node of a document: a mapping, a sequence or a scalar. Nodes do not change.
 *
 * <p><b>Decision.</b> The family is sealed classes, and a node holds its place in itself.
 * <b>Context.</b> A large template has tens of thousands of nodes, each of which every rule passes.
 * <b>Consequence.</b> A node is one object, and to ask it for something is a direct call; {@link
 * #span()} and {@link #location()} make an object, so ask for them only to report something.
 */
public abstract sealed class Node permits MappingNode, SequenceNode, ScalarNode {
  private final NodePath path;
  private final Source source;
  private final int line;
  private final int column;
  private final int endLine;
  private final int endColumn;
  private final Optional<String> tag;

  Node(NodePath path, Span span, Optional<String> tag) {
    this.path = path;
    this.source = span.source();
    this.line = span.line();
    this.column = span.column();
    this.endLine = span.endLine();
    this.endColumn = span.endColumn();
    this.tag = tag;
  }

  /** A node at the place of {@code place}. */
  Node(NodePath path, Node place, Optional<String> tag) {
    this.path = path;
    this.source = place.source;
    this.line = place.line;
    this.column = place.column;
    this.endLine = place.endLine;
    this.endColumn = place.endColumn;
    this.tag = tag;
  }

  /** The way from the root of the document. An aliased node has the path of each of its uses. */
  public final NodePath path() {
    return path;
  }

  /** The text it was read from. */
  public final Source source() {
    return source;
  }

  /** The line it starts on, from 1. */
  public final int line() {
    return line;
  }

  /** Where it is; for an aliased node, where the anchor's node stands. */
  public final Span span() {
    return new Span(source, line, column, endLine, endColumn);
  }

  /** The tag as written, such as {@code !Ref} or {@code !!str}; empty if there is none. */
  public final Optional<String> tag() {
    return tag;
  }

  /** What kind of node it is, in words for messages: a mapping, a list, or a scalar. */
  public abstract String kind();

  /** The nodes directly inside, in the order of the file: items, or the values of entries. */
  public abstract List<Node> children();

  /** Visits this node and all nodes inside it, outer ones first, in the order of the file. */
  public final void walk(Consumer<Node> visitor) {
    visitor.accept(this);
    List<Node> children = children();
    for (int i = 0; i < children.size(); i++) {
      children.get(i).walk(visitor);
    }
  }

  /** Where it is, as findings give it. */
  public final SourceLocation location() {
    return new SourceLocation(source.name(), line, column, endLine, endColumn);
  }

  final int column() {
    return column;
  }

  final int endLine() {
    return endLine;
  }

  final int endColumn() {
    return endColumn;
  }

  /** Whether two nodes stand in the same place under the same path and with the same tag. */
  final boolean isWhere(Node other) {
    return line == other.line
        && column == other.column
        && endLine == other.endLine
        && endColumn == other.endColumn
        && path.equals(other.path)
        && tag.equals(other.tag)
        && source.equals(other.source);
  }
}
