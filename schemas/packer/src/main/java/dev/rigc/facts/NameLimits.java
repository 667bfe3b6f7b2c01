package dev.rigc.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives the properties that are names their longest length, from {@code tables/name-limits.json}.
 * Where the sources have a length too, both must agree: a number is in one place, and what differs
 * stops the build.
 */
final class NameLimits {
  private static final String MAXIMUM = "maxLength";

  private final Map<String, JsonNode> limits = new TreeMap<>();
  private final Set<String> met = new HashSet<>();

  NameLimits(JsonNode table) {
    for (JsonNode limit : table) {
      limit.required("at").forEach(at -> limits.put(at.textValue(), limit));
    }
  }

  /** Looks for names among the properties of a type. */
  void apply(String type, ObjectNode schema) {
    limits.forEach(
        (at, limit) -> {
          String[] place = at.split(" ", -1);
          if (place[0].equals(type)) {
            met.add(at);
            apply(at, limit, new Addition(type, limit).find(schema, place[1]));
          }
        });
  }

  private static void apply(String at, JsonNode limit, ObjectNode shape) {
    int maximum = limit.required("maximum").intValue();
    if (limit.path("inPattern").booleanValue()) {
      Curation.check(
          shape.path("pattern").asText().contains("{1," + maximum + "}"),
          at + " has a pattern that does not end at " + maximum + " characters.");
      return;
    }
    JsonNode known = shape.path(MAXIMUM);
    Curation.check(
        known.isMissingNode() || known.intValue() == maximum,
        at + " has at most " + known + " characters in the sources, not " + maximum + ".");
    shape.put(MAXIMUM, maximum);
  }

  /** Every line must have met its type. */
  void checkAllUsed() {
    limits.keySet().forEach(at -> Curation.check(met.contains(at), "There is no " + at));
  }
}
