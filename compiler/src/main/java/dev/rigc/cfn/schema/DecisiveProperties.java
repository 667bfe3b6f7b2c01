package dev.rigc.cfn.schema;

import dev.rigc.cfn.spec.PropertySchema;
import java.util.LinkedHashSet;
import java.util.Set;

/** The properties of a mapping that decide which subschemas it is valid against. */
final class DecisiveProperties {
  private static final int DEEPEST = 8;

  private DecisiveProperties() {}

  /** Of a schema whose own keywords for objects have been checked. */
  static Set<String> of(PropertySchema schema) {
    Set<String> keys = new LinkedHashSet<>();
    collect(schema, keys, 0);
    return keys;
  }

  /** Of the condition of an {@code if}. */
  static Set<String> ofCondition(PropertySchema when) {
    Set<String> keys = new LinkedHashSet<>();
    collect(when, keys, 1);
    return keys;
  }

  private static void collect(PropertySchema schema, Set<String> keys, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (depth > 0) {
      keys.addAll(schema.required());
      keys.addAll(schema.properties().keySet());
      schema.requiredXor().forEach(keys::addAll);
      schema.requiredOr().forEach(keys::addAll);
    }
    schema.allOf().forEach(part -> collect(part, keys, depth + 1));
    schema.anyOf().forEach(part -> collect(part, keys, depth + 1));
    schema.oneOf().forEach(part -> collect(part, keys, depth + 1));
    schema.not().ifPresent(part -> collect(part, keys, depth + 1));
    schema.conditional().ifPresent(rule -> collect(rule.when(), keys, depth + 1));
  }
}
