package dev.rigc.cfn.spec;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The named shapes of one resource type, to which references lead, and all shapes read so far. */
final class Definitions {

  private static final int LONGEST_CHAIN = 32;

  private final Map<String, PackedValue> named;
  private final Map<Long, PropertyShape> read = new ConcurrentHashMap<>();

  Definitions(Map<String, PackedValue> named) {
    this.named = new HashMap<>(named);
  }

  /** The shape of a schema; a schema that is only a reference is the shape it leads to. */
  PropertyShape shape(PackedValue schema) {
    PropertyShape known = read.get(schema.identity());
    if (known == null) {
      known = follow(schema, LONGEST_CHAIN);
      read.put(schema.identity(), known);
    }
    return known;
  }

  private PropertyShape follow(PackedValue schema, int steps) {
    if (!schema.isObject()) {
      return new PropertyShape(Map.of(), schema.isFalse(), this);
    }
    Map<String, PackedValue> facts = schema.members();
    PackedValue reference = facts.size() == 1 ? facts.get("$ref") : null;
    PackedValue target = reference == null ? null : named.get(reference.text());
    if (target == null || steps == 0) {
      return new PropertyShape(facts, false, this);
    }
    PropertyShape known = read.get(target.identity());
    if (known == null) {
      known = follow(target, steps - 1);
      read.put(target.identity(), known);
    }
    return known;
  }

  @Nullable PackedValue find(String name) {
    return named.get(name);
  }
}
