package dev.rigc.yaml;

import dev.rigc.diagnostic.NodePath;
import java.util.List;
import java.util.Optional;

/**
 * A list.
 *
 * @param path the way from the root
 * @param span where it stands
 * @param tag its tag as written
 * @param items its items in order
 */
public record SequenceNode(NodePath path, Span span, Optional<String> tag, List<Node> items)
    implements Node {
  /** Keeps a copy of the items. */
  public SequenceNode {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "a list";
  }
}
