package dev.rigc.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds to the generated types what people have written under {@code schemas/curated}: where each
 * condition applies and what it means ({@code conditions.json}), facts that the sources lack
 * ({@code additions.json}; a line with {@code passedTo} has those of another type) and rules about
 * several properties that they lack ({@code rules.json}). A curated line that fits nothing stops
 * the build, and so does a condition without a line.
 */
final class Curation {

  /** The attributes whose values belong into a property. */
  private static final String UNREAD = "relatesTo";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode conditions;
  private final Map<String, ArrayNode> rulesOfType = new HashMap<>();
  private final Map<String, ArrayNode> additionsOfType = new HashMap<>();
  private final Map<String, JsonNode> types = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  Curation(Path folder) throws IOException {
    this.conditions = Packer.read(folder.resolve("conditions.json"));
    for (JsonNode rule : Packer.read(folder.resolve("rules.json"))) {
      place(rule, rule.required("shape"));
    }
    for (JsonNode addition : Packer.read(folder.resolve("additions.json"))) {
      for (JsonNode type : addition.required("types")) {
        additionsOfType.computeIfAbsent(type.textValue(), t -> NODES.arrayNode()).add(addition);
      }
    }
  }

  /** Gives every type that a rule is placed at its own copy of it. */
  private void place(JsonNode rule, JsonNode shape) {
    for (JsonNode at : rule.required("at")) {
      String[] place = at.textValue().split(" ", 2);
      ObjectNode placed = NODES.objectNode();
      placed.set("id", rule.required("id"));
      placed.put("path", place.length > 1 ? place[1] : "");
      placed.set("weight", rule.required("weight"));
      placed.set("message", rule.required("message"));
      placed.set("source", rule.required("source"));
      placed.set("shape", shape);
      rulesOfType.computeIfAbsent(place[0], t -> NODES.arrayNode()).add(placed);
    }
  }

  /** Reads the conditions of all types; must be called before the first {@link #apply}. */
  void readConditions(Iterable<JsonNode> types) {
    Set<String> withConditions = new HashSet<>();
    for (JsonNode type : types) {
      this.types.put(type.required("typeName").textValue(), type);
      JsonNode found = type.get("conditions");
      if (found != null) {
        String name = type.required("typeName").textValue();
        withConditions.add(name);
        placeConditions(name, found);
      }
    }
    conditions
        .fieldNames()
        .forEachRemaining(
            name -> check(withConditions.contains(name), name + " has no conditions any more."));
  }

  private void placeConditions(String type, JsonNode found) {
    JsonNode lines = conditions.path(type);
    check(
        lines.size() == found.size(),
        type + " has " + found.size() + " conditions, and conditions.json knows " + lines.size());
    for (int i = 0; i < found.size(); i++) {
      JsonNode line = lines.get(i);
      String mentioned = line.required("mentions").textValue();
      check(
          found.get(i).toString().contains(mentioned),
          "Condition " + i + " of " + type + " does not mention " + mentioned);
      if (!line.has("leftOut")) {
        place(line, new References(found.get(i)).inlined());
      }
    }
  }

  ObjectNode apply(JsonNode type) {
    String name = type.required("typeName").textValue();
    seen.add(name);
    ObjectNode curated = type.deepCopy();
    curated.remove("typeName");
    curated.remove("conditions");
    removeUnread(curated);
    ArrayNode rules = rulesOfType.get(name);
    if (rules != null) {
      curated.set("rules", rules);
    }
    ArrayNode additions = additionsOfType.get(name);
    if (additions != null) {
      for (JsonNode addition : additions) {
        if (addition.has("passedTo")) {
          new Passing(name, addition, types).apply(curated);
        } else {
          new Addition(name, addition).apply(curated);
        }
      }
    }
    return curated;
  }

  /** What no rule looks at stays in the text and out of the jar. */
  private static void removeUnread(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(UNREAD);
    }
    node.forEach(Curation::removeUnread);
  }

  /** Every curated line must have met its type. */
  void checkAllUsed() {
    for (Set<String> types : List.of(rulesOfType.keySet(), additionsOfType.keySet())) {
      types.forEach(type -> check(seen.contains(type), "There is no type " + type));
    }
  }

  static void check(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalStateException("schemas/curated: " + fault);
    }
  }
}
