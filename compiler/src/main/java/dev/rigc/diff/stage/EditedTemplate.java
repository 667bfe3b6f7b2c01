package dev.rigc.diff.stage;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A template as a tree that can be changed: mappings, lists, texts and {@link Literal}s. */
final class EditedTemplate {
  private final Map<String, Object> root;

  /** A number, a boolean or null, as it is written. */
  record Literal(String text) {}

  private EditedTemplate(Map<String, Object> root) {
    this.root = root;
  }

  /** A copy of a template in long form. */
  static EditedTemplate of(Template template) {
    return new EditedTemplate(
        template.root().map(root -> mapping(root.node())).orElseGet(LinkedHashMap::new));
  }

  private static Object tree(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping(mapping);
    } else if (node instanceof SequenceNode list) {
      List<Object> items = new ArrayList<>();
      list.items().forEach(item -> items.add(tree(item)));
      return items;
    }
    ScalarNode scalar = (ScalarNode) node;
    boolean isLiteral = scalar.isNull() || scalar.text().matches("true|false|-?(0|[1-9]\\d{0,15})");
    return isLiteral && scalar.isPlain() ? new Literal(literal(scalar)) : scalar.text();
  }

  private static String literal(ScalarNode scalar) {
    return scalar.isNull() ? "null" : scalar.text();
  }

  private static Map<String, Object> mapping(MappingNode mapping) {
    Map<String, Object> entries = new LinkedHashMap<>();
    for (MappingNode.Entry entry : mapping.entries()) {
      entries.put(entry.name(), tree(entry.value()));
    }
    return entries;
  }

  /** A section, made if it is not there. */
  Map<String, Object> section(String name) {
    return child(root, name);
  }

  /** A mapping under a key, made if it is not there. */
  @SuppressWarnings("unchecked") // what tree() makes of a mapping has texts for keys
  static Map<String, Object> child(Map<String, Object> of, String name) {
    Object known = of.get(name);
    if (known instanceof Map<?, ?>) {
      return (Map<String, Object>) known;
    }
    Map<String, Object> made = new LinkedHashMap<>();
    of.put(name, made);
    return made;
  }

  /** A resource. */
  Map<String, Object> resource(String logicalId) {
    return child(section("Resources"), logicalId);
  }

  /** Puts another value where a path leads; nothing if it leads nowhere any more. */
  @SuppressWarnings("unchecked") // see child
  void put(NodePath path, Object value) {
    List<Object> steps = path.steps();
    Object at = root;
    for (Object step : steps.subList(0, steps.size() - 1)) {
      at =
          step instanceof Integer index
              ? ((List<Object>) at).get(index)
              : ((Map<String, Object>) at).get(step);
      if (!(at instanceof Map<?, ?> || at instanceof List<?>)) {
        return;
      }
    }
    Object last = steps.get(steps.size() - 1);
    if (last instanceof Integer index) {
      ((List<Object>) at).set(index, value);
    } else {
      ((Map<String, Object>) at).put((String) last, value);
    }
  }

  /** The whole tree. */
  Map<String, Object> root() {
    return root;
  }

  /**
   * Lets a resource stay when it leaves its stack. CloudFormation does not see a deletion policy
   * that changes alone as an update; a change of {@code Metadata} is one.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html">No
   *     updates to perform</a>
   */
  static void retain(Map<String, Object> resource) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    if (resource.get("Metadata") instanceof Map<?, ?> known) {
      known.forEach((name, value) -> metadata.put((String) name, value));
    }
    metadata.put("rigc", "stays when it leaves its stack");
    resource.put("DeletionPolicy", "Retain");
    resource.put("Metadata", metadata);
  }
}
