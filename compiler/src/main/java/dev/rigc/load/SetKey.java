package dev.rigc.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.Redaction;
import dev.rigc.load.finding.SecretSearch;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A key that a riglet sets.
 *
 * @param section the key at the top of the file that it is below, or the key itself
 * @param name the whole key, with points between its steps
 * @param value its value in a line; what may be a secret is masked
 * @param fallback what holds without it: what the riglet says for all environments, or the default;
 *     empty if nothing does
 */
public record SetKey(String section, String name, String value, Optional<String> fallback) {
  private static final String ENVIRONMENTS = "environments";

  /** The keys of a riglet without errors, in the order of the file. */
  public static List<SetKey> of(Document riglet) {
    Reading reading = new Reading();
    riglet.root().ifPresent(reading::collect);
    return reading.keys();
  }

  private static final class Reading {
    private final Map<String, String> values = new TreeMap<>();
    private final List<Node> leaves = new ArrayList<>();

    /** Those that are shown in a line. */
    private final Set<NodePath> lists = new HashSet<>();

    void collect(Node root) {
      root.walk(this::look);
    }

    private void look(Node node) {
      boolean isMore = node instanceof MappingNode mapping && mapping.size() > 0;
      boolean isItem = node.path().parent().filter(lists::contains).isPresent();
      if (isMore || isItem || (node instanceof SequenceNode list && !isPlain(list))) {
        return;
      }
      if (node instanceof SequenceNode) {
        lists.add(node.path());
      }
      leaves.add(node);
      values.put(name(node.path().steps()), line(node));
    }

    private static boolean isPlain(SequenceNode list) {
      return list.items().stream().allMatch(ScalarNode.class::isInstance);
    }

    List<SetKey> keys() {
      return leaves.stream()
          .map(
              leaf ->
                  new SetKey(
                      String.valueOf(leaf.path().steps().get(0)),
                      name(leaf.path().steps()),
                      line(leaf),
                      fallback(leaf.path())))
          .toList();
    }

    /** A key of an environment that is there for all of them falls back to that one. */
    private Optional<String> fallback(NodePath path) {
      List<Object> steps = path.steps();
      if (steps.size() > 2 && steps.get(0).equals(ENVIRONMENTS)) {
        String common = name(steps.subList(2, steps.size()));
        if (values.containsKey(common)) {
          return Optional.ofNullable(values.get(common));
        }
      }
      return RigletSchema.load()
          .at(path)
          .map(schema -> schema.path("default"))
          .filter(value -> !value.isMissingNode())
          .map(Reading::written);
    }

    private static String written(JsonNode value) {
      return value.isTextual() ? value.textValue() : value.toString();
    }
  }

  private static String name(List<Object> steps) {
    StringBuilder name = new StringBuilder();
    for (Object step : steps) {
      if (step instanceof Integer index) {
        name.append('[').append(index).append(']');
      } else {
        name.append(name.isEmpty() ? "" : ".").append(step);
      }
    }
    return name.toString();
  }

  private static String line(Node node) {
    if (node instanceof ScalarNode scalar) {
      return SecretSearch.maybeSecret(scalar)
          ? Redaction.MASK
          : Redaction.redact(scalar.isNull() ? "" : scalar.text());
    }
    return node instanceof SequenceNode list
        ? list.items().stream().map(SetKey::line).collect(Collectors.joining(", ", "[", "]"))
        : "{}";
  }
}
