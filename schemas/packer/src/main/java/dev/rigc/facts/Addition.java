package dev.rigc.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** One line of {@code additions.json}: facts that belong to one shape of a type. */
final class Addition {

  private static final int LONGEST_CHAIN = 16;

  /** Facts that add to what is known instead of taking its place. */
  private static final Set<String> GROUPS = Set.of("requiredXor", "requiredOr", "required");

  private final String type;
  private final JsonNode line;

  Addition(String type, JsonNode line) {
    this.type = type;
    this.line = line;
  }

  void apply(ObjectNode schema) {
    for (JsonNode path : line.required("paths")) {
      ObjectNode shape = find(schema, path.textValue());
      line.required("facts").properties().forEach(fact -> add(shape, path.textValue(), fact));
    }
  }

  private void add(ObjectNode shape, String path, Map.Entry<String, JsonNode> fact) {
    JsonNode known = shape.get(fact.getKey());
    Curation.check(
        !fact.getValue().equals(known),
        type + " " + path + " has `" + fact.getKey() + "` from the sources now.");
    if (known instanceof ArrayNode list && GROUPS.contains(fact.getKey())) {
      list.addAll((ArrayNode) fact.getValue());
    } else if (known instanceof ObjectNode lists && fact.getValue() instanceof ObjectNode more) {
      lists.setAll(more);
    } else {
      shape.set(fact.getKey(), fact.getValue().deepCopy());
    }
  }

  /**
   * The shape at a path through properties, lists and references; {@code #Name} in front begins at
   * a definition. A last step into a reference stops at it, so that only this one place is changed;
   * what it leads to is copied in.
   */
  ObjectNode find(ObjectNode schema, String path) {
    ObjectNode current = schema;
    if (path.isEmpty()) {
      return current;
    }
    for (String segment : path.split("\\.")) {
      ObjectNode parent = resolved(schema, current, path);
      JsonNode next = child(parent, segment);
      Curation.check(next instanceof ObjectNode, type + " has no " + path);
      current = (ObjectNode) next;
    }
    if (current.has("$ref")) {
      ObjectNode target = resolved(schema, current, path);
      current.remove("$ref");
      current.setAll(target.deepCopy());
    }
    return current;
  }

  private static JsonNode child(ObjectNode parent, String segment) {
    if (segment.startsWith("#")) {
      return parent.path("definitions").path(segment.substring(1));
    }
    return segment.equals("*") ? parent.path("items") : parent.path("properties").path(segment);
  }

  private ObjectNode resolved(ObjectNode schema, ObjectNode start, String path) {
    ObjectNode current = start;
    for (int step = 0; current.has("$ref") && step < LONGEST_CHAIN; step++) {
      JsonNode target = schema.path("definitions").path(current.get("$ref").textValue());
      Curation.check(target instanceof ObjectNode, type + " has a broken reference at " + path);
      current = (ObjectNode) target;
    }
    return current;
  }
}
