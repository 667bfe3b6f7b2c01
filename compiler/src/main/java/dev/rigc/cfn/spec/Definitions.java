package dev.rigc.cfn.spec;

import dev.rigc.cfn.spec.fact.PackedValue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The named schemas of one resource type, to which references lead, and all schemas read so far.
 */
final class Definitions {

  private static final int LONGEST_CHAIN = 32;
  private static final String REFERENCE = "$ref";

  private final @Nullable PackedValue named;
  private final Map<Long, PropertySchema> read = new ConcurrentHashMap<>();

  Definitions(@Nullable PackedValue named) {
    this.named = named;
  }

  /** The schema of a schema; a schema that is only a reference is the schema it leads to. */
  PropertySchema schema(PackedValue schema) {
    return known(schema, LONGEST_CHAIN);
  }

  private PropertySchema known(PackedValue schema, int steps) {
    Long identity = schema.identity();
    PropertySchema known = read.get(identity);
    if (known == null) {
      known = follow(schema, steps);
      read.put(identity, known);
    }
    return known;
  }

  private PropertySchema follow(PackedValue schema, int steps) {
    PackedValue reference = schema.isObject() ? schema.onlyMember(REFERENCE) : null;
    PackedValue target = reference == null ? null : find(reference.text());
    return target == null || steps == 0
        ? new PropertySchema(schema, this)
        : known(target, steps - 1);
  }

  @Nullable PackedValue find(String name) {
    return named == null ? null : named.member(name).orElse(null);
  }
}
