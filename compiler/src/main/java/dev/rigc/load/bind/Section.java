package dev.rigc.load.bind;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.MappingNode.Entry;
import dev.rigc.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping of the riglet behind those that override it.
 *
 * @param layers the mappings; the first that holds a key wins
 */
public record Section(List<MappingNode> layers) {
  /** A section without overrides. */
  public static Section of(Optional<Node> node) {
    return new Section(mapping(node).stream().toList());
  }

  /** This section where {@code node} does not say otherwise. */
  public Section under(Optional<Node> node) {
    List<MappingNode> all = new ArrayList<>(mapping(node).stream().toList());
    all.addAll(layers);
    return new Section(all);
  }

  public Optional<Node> get(String key) {
    return layers.stream().flatMap(layer -> layer.get(key).stream()).findFirst();
  }

  /** The sections that the layers hold under {@code key}, in the same order. */
  public Section section(String key) {
    return new Section(layers.stream().flatMap(layer -> layer.mapping(key).stream()).toList());
  }

  /** The entries of all layers: the last layer's first, in the order of the file. */
  public List<MappingNode.Entry> entries() {
    Map<String, MappingNode.Entry> merged = new LinkedHashMap<>();
    for (int i = layers.size() - 1; i >= 0; i--) {
      layers.get(i).entries().forEach(entry -> merged.put(entry.name(), entry));
    }
    return List.copyOf(merged.values());
  }

  /**
   * The keys below {@code winner} that take the place of the same key below {@code loser} in a
   * mapping that this one overrides.
   */
  public List<String> overridden(String winner, String loser) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < layers.size() - 1; i++) {
      Section layer = new Section(List.of(layers.get(i)));
      List<String> kept = layer.section(loser).entries().stream().map(Entry::name).toList();
      layer.section(winner).entries().stream()
          .map(Entry::name)
          .filter(key -> !kept.contains(key))
          .forEach(keys::add);
    }
    return keys;
  }

  private static Optional<MappingNode> mapping(Optional<Node> node) {
    return node.filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
  }
}
