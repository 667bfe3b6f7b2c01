package dev.rigc.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A condition that brings definitions of its own, which are put in place of the references. */
final class References {

  private static final String PREFIX = "#/definitions/";

  private final JsonNode condition;

  References(JsonNode condition) {
    this.condition = condition;
  }

  JsonNode inlined() {
    ObjectNode whole = condition.deepCopy();
    whole.remove("definitions");
    return inline(whole);
  }

  private JsonNode inline(JsonNode node) {
    if (node.isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> items.add(inline(item)));
      return items;
    }
    if (!node.isObject()) {
      return node;
    }
    if (node.has("$ref")) {
      String name = node.get("$ref").textValue();
      Curation.check(name.startsWith(PREFIX) && node.size() == 1, "A reference to " + name);
      return inline(condition.required("definitions").required(name.substring(PREFIX.length())));
    }
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      members.set(member.getKey(), inline(member.getValue()));
    }
    return members;
  }
}
