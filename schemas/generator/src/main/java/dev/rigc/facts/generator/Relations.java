package dev.rigc.facts.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the properties of a merged type what they relate to, as in {@code "relatesTo":
 * ["AWS::KMS::Key.Arn"]}: the service spec knows it, the validator does not.
 */
final class Relations {

  private final ServiceSpec spec;
  private final ObjectNode type;
  private final Set<String> seen = new HashSet<>();

  Relations(ServiceSpec spec, ObjectNode type) {
    this.spec = spec;
    this.type = type;
  }

  void add(JsonNode resource) {
    properties(resource, type);
  }

  private void properties(JsonNode known, JsonNode schema) {
    for (Map.Entry<String, JsonNode> property : known.path("properties").properties()) {
      JsonNode target = schema.path("properties").get(property.getKey());
      if (target instanceof ObjectNode shape) {
        relate(property.getValue(), shape);
        descend(property.getValue(), shape);
      }
    }
  }

  private static void relate(JsonNode property, ObjectNode shape) {
    Set<String> related = new TreeSet<>();
    for (JsonNode relation : property.path("relationshipRefs")) {
      related.add(
          relation.required("cloudFormationType").textValue()
              + "."
              + relation.required("propertyName").textValue().replace("/", "."));
    }
    if (!related.isEmpty()) {
      ArrayNode list = shape.putArray("relatesTo");
      related.forEach(list::add);
    }
  }

  private void descend(JsonNode property, ObjectNode shape) {
    JsonNode inner = spec.shapeOf(property.required("type"));
    ObjectNode target = inner == null ? null : innermost(shape);
    if (inner != null && target != null && seen.add(inner.get("$id").textValue())) {
      properties(inner, target);
    }
  }

  /** Through items and references to the schema that has properties. */
  private @Nullable ObjectNode innermost(ObjectNode schema) {
    JsonNode current = schema;
    for (int step = 0; step < 8 && current != null; step++) {
      if (current.has("properties")) {
        return (ObjectNode) current;
      }
      current =
          current.has("$ref")
              ? type.path("definitions").get(current.get("$ref").textValue())
              : current.get("items");
    }
    return null;
  }
}
