package dev.rigc.rule;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stack as {@code riglet.json} lists it.
 *
 * @param node its entry
 * @param position its place in the order of deployment, from 0
 */
public record PlannedStack(MappingNode node, int position) {
  /** The stack's name. */
  public String name() {
    return text("name").orElse("");
  }

  /** The template's path, from the folder of {@code riglet.json}. */
  public String file() {
    return text("file").orElse("");
  }

  /** The environment it belongs to; none for what all share. */
  public Optional<String> environment() {
    return text("environment");
  }

  /** The region it is deployed to. */
  public Optional<String> region() {
    return text("region");
  }

  /** The parameters' values; one that is passed at run time only is left out. */
  public Map<String, String> parameters() {
    Map<String, String> values = new LinkedHashMap<>();
    node.mapping("parameters")
        .ifPresent(
            parameters ->
                parameters
                    .entries()
                    .forEach(
                        entry ->
                            scalar(entry.value())
                                .ifPresent(value -> values.put(entry.name(), value.text()))));
    return values;
  }

  /** The names of its parameters, whether or not they have a value, each where it is. */
  public List<MappingNode.Entry> parameterEntries() {
    return node.mapping("parameters").map(MappingNode::entries).orElse(List.of());
  }

  /** The names it exports, each where it is. */
  public List<ScalarNode> exports() {
    return texts("exports");
  }

  /** The names it imports, each where it is. */
  public List<ScalarNode> imports() {
    return texts("imports");
  }

  /** Where its name is, or the whole entry if it has none. */
  public Node place() {
    return node.get("name").orElse(node);
  }

  private List<ScalarNode> texts(String key) {
    return node.sequence(key).map(SequenceNode::items).orElse(List.of()).stream()
        .flatMap(item -> scalar(item).stream())
        .toList();
  }

  private Optional<String> text(String key) {
    return node.get(key).flatMap(PlannedStack::scalar).map(ScalarNode::text);
  }

  private static Optional<ScalarNode> scalar(Node node) {
    return node instanceof ScalarNode scalar && !scalar.isNull()
        ? Optional.of(scalar)
        : Optional.empty();
  }
}
