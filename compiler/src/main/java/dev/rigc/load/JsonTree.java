package dev.rigc.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.math.BigInteger;

/** The tree that the schema check looks at, made from located nodes. */
final class JsonTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final double NO_INTEGER = 0.5;
  private static final int LONGEST_NUMBER = 1000;

  private JsonTree() {}

  static JsonNode of(Node node) {
    if (node instanceof MappingNode mapping) {
      ObjectNode object = JSON.objectNode();
      mapping.entries().forEach(entry -> object.set(entry.name(), of(entry.value())));
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JSON.arrayNode();
      sequence.items().forEach(item -> array.add(of(item)));
      return array;
    }
    return scalar((ScalarNode) node);
  }

  /** What readers disagree on is neither a string nor an integer to the schema. */
  private static JsonNode scalar(ScalarNode scalar) {
    if (scalar.isNull()) {
      return JSON.nullNode();
    }
    if (scalar.isInteger() && scalar.text().length() < LONGEST_NUMBER) {
      return JSON.numberNode(new BigInteger(scalar.text()));
    }
    if (scalar.isBoolean()) {
      return JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
    }
    return Ambiguity.of(scalar) == Ambiguity.NONE
        ? JSON.textNode(scalar.text())
        : JSON.numberNode(NO_INTEGER);
  }
}
