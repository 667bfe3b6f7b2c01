package dev.rigc.rule;

import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values of parameters as a file gives them: in the AWS CLI's form, a list of {@code ParameterKey}
 * and {@code ParameterValue}; in CodePipeline's, a mapping under {@code Parameters}; or as a plain
 * mapping.
 *
 * @param document the file
 * @param entries the values in the order of the file
 * @param misshapen what is none of these forms
 * @see <a
 *     href="https://docs.aws.amazon.com/cli/latest/reference/cloudformation/create-stack.html">create-stack</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/continuous-delivery-codepipeline-cfn-artifacts.html">Template
 *     configuration files</a>
 */
public record ParameterFile(Document document, List<Entry> entries, List<Node> misshapen) {
  /** Keeps copies of the lists. */
  public ParameterFile {
    entries = List.copyOf(entries);
    misshapen = List.copyOf(misshapen);
  }

  /**
   * A parameter's value.
   *
   * @param name the parameter's name, where it is
   * @param value its value, where it is; items of a list are joined by commas
   * @param node where the value is
   */
  public record Entry(ScalarNode name, String value, Node node) {}

  /** Reads a document; what is wrong with it is kept for the rules. */
  public static ParameterFile of(Document document) {
    List<Entry> entries = new ArrayList<>();
    List<Node> misshapen = new ArrayList<>();
    Node root = document.root().orElse(null);
    if (root instanceof SequenceNode list) {
      list.items().forEach(item -> pair(item, entries, misshapen));
    } else if (root instanceof MappingNode mapping) {
      mapping
          .mapping("Parameters")
          .orElse(mapping)
          .entries()
          .forEach(entry -> add(entry.key(), entry.value(), entries, misshapen));
    } else if (root != null) {
      misshapen.add(root);
    }
    return new ParameterFile(document, entries, misshapen);
  }

  /** The values by name; of two for one name the last counts, as for the AWS CLI. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    entries.forEach(entry -> values.put(entry.name().text(), entry.value()));
    return values;
  }

  private static void pair(Node item, List<Entry> entries, List<Node> misshapen) {
    if (item instanceof MappingNode pair && pair.scalar("ParameterKey").isPresent()) {
      Optional<Node> value = pair.get("ParameterValue");
      if (value.isPresent()) {
        add(pair.scalar("ParameterKey").get(), value.get(), entries, misshapen);
        return;
      }
      if (pair.get("UsePreviousValue").isPresent()) {
        return;
      }
    }
    misshapen.add(item);
  }

  private static void add(ScalarNode name, Node value, List<Entry> entries, List<Node> misshapen) {
    if (value instanceof ScalarNode text && !text.isNull()) {
      entries.add(new Entry(name, text.text(), value));
    } else if (value instanceof SequenceNode list
        && list.items().stream().allMatch(ScalarNode.class::isInstance)) {
      String joined =
          String.join(",", list.items().stream().map(i -> ((ScalarNode) i).text()).toList());
      entries.add(new Entry(name, joined, value));
    } else {
      misshapen.add(value);
    }
  }
}
