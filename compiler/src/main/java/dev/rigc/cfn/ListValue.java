package dev.rigc.cfn;

import dev.rigc.yaml.SequenceNode;
import java.util.List;

/**
 * A list.
 *
 * @param node as it was written
 * @param items its items in order
 */
public record ListValue(SequenceNode node, List<Value> items) implements Value {
  /** Keeps a copy of the items. */
  public ListValue {
    items = List.copyOf(items);
  }
}
