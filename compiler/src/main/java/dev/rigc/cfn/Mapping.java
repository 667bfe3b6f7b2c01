package dev.rigc.cfn;

import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Transform;
import dev.rigc.cfn.value.Value;
import dev.rigc.yaml.ScalarNode;
import java.util.Optional;

/**
 * An entry of the {@code Mappings} section.
 *
 * @param key its name, where it is
 * @param value what stands under the name
 */
public record Mapping(ScalarNode key, Value value) {
  /** Its name. */
  public String name() {
    return key.text();
  }

  /** Its first keys, if it is a mapping. */
  public Optional<MapValue> body() {
    return value instanceof MapValue map ? Optional.of(map) : Optional.empty();
  }

  /** The value under two keys. */
  public Optional<Value> find(String topKey, String secondKey) {
    return body().flatMap(map -> map.map(topKey)).flatMap(map -> map.get(secondKey));
  }

  /** Whether it, or a part of it, is filled by {@code Fn::Transform} when it is deployed. */
  public boolean mayGrow() {
    return hasTransform(value)
        || body().stream()
            .flatMap(map -> map.entries().values().stream())
            .anyMatch(Mapping::hasTransform);
  }

  private static boolean hasTransform(Value value) {
    return value instanceof Transform
        || (value instanceof MapValue map && map.get("Fn::Transform").isPresent());
  }
}
