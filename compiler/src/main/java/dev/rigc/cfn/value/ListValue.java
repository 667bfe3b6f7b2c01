package dev.rigc.cfn.value;

import dev.rigc.yaml.SequenceNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list. */
public final class ListValue extends Value {
  private final SequenceNode node;
  private final List<Value> items;

  /**
   * A list.
   *
   * @param node as it was written
   * @param items its items in order
   */
  public ListValue(SequenceNode node, List<Value> items) {
    this.node = node;
    this.items = List.copyOf(items);
  }

  @Override
  public SequenceNode node() {
    return node;
  }

  /** Its items in order. */
  public List<Value> items() {
    return items;
  }

  @Override
  public List<Value> children() {
    return items;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ListValue that && node.equals(that.node) && items.equals(that.items));
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  @Override
  public String toString() {
    return items.toString();
  }
}
