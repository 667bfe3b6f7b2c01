package dev.rigc.cfn;

import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.yaml.ScalarNode;
import java.util.Optional;

/**
 * An entry of the {@code Outputs} section.
 *
 * @param key its name, where it is
 * @param definition what stands under the name
 */
public record Output(ScalarNode key, Value definition) {
  /** Its name. */
  public String name() {
    return key.text();
  }

  /** What it says, if it is a mapping. */
  public Optional<MapValue> body() {
    return definition instanceof MapValue map ? Optional.of(map) : Optional.empty();
  }

  /** Its value. */
  public Optional<Value> value() {
    return body().flatMap(map -> map.get("Value"));
  }

  /** The name under which other stacks can import it. */
  public Optional<Value> exportName() {
    return body().flatMap(map -> map.map("Export")).flatMap(map -> map.get("Name"));
  }

  /** The condition under which it exists. */
  public Optional<String> condition() {
    return body().flatMap(map -> map.text("Condition"));
  }
}
