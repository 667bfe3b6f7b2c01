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
    PackedValue target = schema;
    for (int step = 0; step < LONGEST_CHAIN; step++) {
      PackedValue next = bareReference(target);
      if (next == null) {
        break;
      }
      target = next;
    }
    PropertyShape known = read.get(target.identity());
    if (known == null) {
      known = new PropertyShape(target, this);
      read.put(target.identity(), known);
    }
    return known;
  }

  private @Nullable PackedValue bareReference(PackedValue schema) {
    if (!schema.isObject()) {
      return null;
    }
    Map<String, PackedValue> members = schema.members();
    PackedValue reference = members.get("$ref");
    return reference == null || members.size() > 1 ? null : named.get(reference.text());
  }

  @Nullable PackedValue find(String name) {
    return named.get(name);
  }
}
