package dev.rigc.yaml;

import dev.rigc.diagnostic.NodePath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list. */
public final class SequenceNode extends Node {
  private final List<Node> items;

  /** A list of these items. */
  public SequenceNode(NodePath path, Span span, Optional<String> tag, List<Node> items) {
    super(path, span, tag);
    this.items = List.copyOf(items);
  }

  /** A list of other items at the place of {@code place}. */
  private SequenceNode(NodePath path, SequenceNode place, Optional<String> tag, List<Node> items) {
    super(path, place, tag);
    this.items = List.copyOf(items);
  }

  /** The same list under another path, with another tag and with other items. */
  public SequenceNode with(NodePath path, Optional<String> tag, List<Node> items) {
    return new SequenceNode(path, this, tag, items);
  }

  /** Its items in order. */
  public List<Node> items() {
    return items;
  }

  @Override
  public List<Node> children() {
    return items;
  }

  @Override
  public String kind() {
    return "a list";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof SequenceNode that && isWhere(that) && items.equals(that.items));
  }

  @Override
  public int hashCode() {
    return 31 * path().hashCode() + line();
  }

  @Override
  public String toString() {
    return items.toString();
  }
}
