package dev.rigc.cfn;

import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.yaml.ScalarNode;
import java.util.Optional;

/**
 * An entry of the {@code Rules} section, which checks parameters before a stack is made.
 *
 * @param key its name, where it is
 * @param value what stands under the name
 */
public record TemplateRule(ScalarNode key, Value value) {
  /** Its name. */
  public String name() {
    return key.text();
  }

  /** What it says, if it is a mapping. */
  public Optional<MapValue> body() {
    return value instanceof MapValue map ? Optional.of(map) : Optional.empty();
  }
}
