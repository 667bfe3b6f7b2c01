package dev.rigc.render.override;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import dev.rigc.yaml.Span;
import java.util.ArrayList;
import java.util.List;

/** Copies nodes to another place: what is copied within a template is there by the patch. */
final class Relocation {
  private final Span place;

  private Relocation(Span place) {
    this.place = place;
  }

  /** The same nodes, all at the place of another one. */
  static Node of(Node node, Node place) {
    return new Relocation(place.span()).at(node);
  }

  /** The same nodes, all at a place. */
  static Node of(Node node, Span place) {
    return new Relocation(place).at(node);
  }

  private Node at(Node node) {
    if (node instanceof ScalarNode scalar) {
      return at(scalar);
    }
    if (node instanceof SequenceNode list) {
      List<Node> items = list.items().stream().map(this::at).toList();
      return new SequenceNode(list.path(), place, list.tag(), items);
    }
    MappingNode mapping = (MappingNode) node;
    List<MappingNode.Entry> entries = new ArrayList<>();
    mapping.entries().forEach(e -> entries.add(new MappingNode.Entry(at(e.key()), at(e.value()))));
    return new MappingNode(mapping.path(), place, mapping.tag(), entries);
  }

  private ScalarNode at(ScalarNode scalar) {
    return new ScalarNode(scalar.path(), place, scalar.tag(), scalar.text(), scalar.style());
  }
}
