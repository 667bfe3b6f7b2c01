package dev.rigc.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * One line of {@code additions.json} with {@code passedTo}: properties that a transform passes on
 * as they are, so that what holds for the property of the other type holds here.
 */
final class Passing {

  private final String type;
  private final JsonNode line;
  private final Map<String, JsonNode> types;

  Passing(String type, JsonNode line, Map<String, JsonNode> types) {
    this.type = type;
    this.line = line;
    this.types = types;
  }

  void apply(ObjectNode schema) {
    String[] target = line.required("passedTo").textValue().split(" ", 2);
    JsonNode other = types.getOrDefault(target[0], MissingNode.getInstance());
    Curation.check(other.isObject(), "There is no type " + target[0]);
    for (JsonNode path : line.required("paths")) {
      ObjectNode shape = new Addition(type, line).find(schema, path.textValue());
      String there = target.length > 1 ? target[1] : below(path.textValue());
      JsonNode passed = new Addition(target[0], line).find((ObjectNode) other.deepCopy(), there);
      shape.removeAll();
      shape.setAll((ObjectNode) copied(passed, target[0], other, schema));
    }
  }

  /** The path without the definition that it begins at. */
  private static String below(String path) {
    return path.startsWith("#") ? path.substring(path.indexOf('.') + 1) : path;
  }

  /** A copy whose references lead to copies, under names that tell the type they are from. */
  private JsonNode copied(JsonNode node, String from, JsonNode other, ObjectNode schema) {
    if (node.isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> items.add(copied(item, from, other, schema)));
      return items;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      JsonNode value = member.getValue();
      members.set(
          member.getKey(),
          member.getKey().equals("$ref") && value.isTextual()
              ? JsonNodeFactory.instance.textNode(
                  definition(value.textValue(), from, other, schema))
              : copied(value, from, other, schema));
    }
    return members;
  }

  private String definition(String name, String from, JsonNode other, ObjectNode schema) {
    String copy = from + "/" + name;
    ObjectNode definitions = schema.withObjectProperty("definitions");
    if (!definitions.has(copy)) {
      definitions.putObject(copy); // a definition may lead back to itself
      definitions.set(
          copy, copied(other.required("definitions").required(name), from, other, schema));
    }
    return copy;
  }
}
