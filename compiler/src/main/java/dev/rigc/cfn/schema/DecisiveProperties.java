package dev.rigc.cfn.schema;

import dev.rigc.cfn.spec.PropertyShape;
import java.util.LinkedHashSet;
import java.util.Set;

/** The properties of a mapping that decide which subschemas it is valid against. */
final class DecisiveProperties {
  private static final int DEEPEST = 8;

  private DecisiveProperties() {}

  /** Of a schema whose own keywords for objects have been checked. */
  static Set<String> of(PropertyShape shape) {
    Set<String> keys = new LinkedHashSet<>();
    collect(shape, keys, 0);
    return keys;
  }

  /** Of the condition of an {@code if}. */
  static Set<String> ofCondition(PropertyShape when) {
    Set<String> keys = new LinkedHashSet<>();
    collect(when, keys, 1);
    return keys;
  }

  private static void collect(PropertyShape shape, Set<String> keys, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (depth > 0) {
      keys.addAll(shape.required());
      keys.addAll(shape.properties().keySet());
      shape.requiredXor().forEach(keys::addAll);
      shape.requiredOr().forEach(keys::addAll);
    }
    shape.allOf().forEach(part -> collect(part, keys, depth + 1));
    shape.anyOf().forEach(part -> collect(part, keys, depth + 1));
    shape.oneOf().forEach(part -> collect(part, keys, depth + 1));
    shape.not().ifPresent(part -> collect(part, keys, depth + 1));
    shape.conditional().ifPresent(rule -> collect(rule.when(), keys, depth + 1));
  }
}
