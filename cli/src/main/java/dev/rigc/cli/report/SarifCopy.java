package dev.rigc.cli.report;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.io.IOException;
import java.util.Map;

/** Writes parts of a report as they were read, in the form that all of rigc's JSON has. */
final class SarifCopy {
  private static final String RULE_INDEX = "ruleIndex";

  private final JsonText json;

  SarifCopy(JsonText json) {
    this.json = json;
  }

  JsonText json() {
    return json;
  }

  void node(Node node) throws IOException {
    if (node instanceof MappingNode mapping) {
      json.open('{');
      for (MappingNode.Entry entry : mapping.entries()) {
        json.key(entry.name());
        node(entry.value());
      }
      json.close('}');
    } else if (node instanceof SequenceNode list) {
      json.open('[');
      for (Node item : list.items()) {
        node(item);
      }
      json.close(']');
    } else if (node instanceof ScalarNode scalar) {
      scalar(scalar);
    }
  }

  private void scalar(ScalarNode scalar) throws IOException {
    if (scalar.style() == ScalarNode.Style.PLAIN) {
      json.literal(scalar.text());
    } else {
      json.value(scalar.text());
    }
  }

  /** A result, with the position that its rule has in the merged run. */
  void result(MappingNode result, Map<String, Integer> rules) throws IOException {
    json.open('{');
    for (MappingNode.Entry entry : result.entries()) {
      if (!entry.name().equals(RULE_INDEX)) {
        json.key(entry.name());
        node(entry.value());
      }
      if (entry.name().equals("ruleId") && result.get(RULE_INDEX).isPresent()) {
        json.key(RULE_INDEX).value(rules.getOrDefault(((ScalarNode) entry.value()).text(), -1));
      }
    }
    json.close('}');
  }
}
