package dev.rigc.cfn;

import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the {@code Resources} section.
 *
 * @param key its logical id, where it is
 * @param definition what stands under the id
 */
public record Resource(ScalarNode key, Value definition) {
  /** Its name within the template. */
  public String logicalId() {
    return key.text();
  }

  /** What it says, if it is a mapping. */
  public Optional<MapValue> body() {
    return definition instanceof MapValue map ? Optional.of(map) : Optional.empty();
  }

  /** An attribute such as {@code Type} or {@code DependsOn} as it stands; null if it has none. */
  public @Nullable Value find(String attribute) {
    return definition instanceof MapValue map ? map.find(attribute) : null;
  }

  /** An attribute such as {@code Type} or {@code DependsOn} as it stands. */
  public Optional<Value> attribute(String name) {
    return Optional.ofNullable(find(name));
  }

  /** Its type, such as {@code AWS::S3::Bucket}; empty if it has none or it is not text. */
  public String type() {
    return find("Type") instanceof Scalar type ? type.node().text() : "";
  }

  /** Its properties, if they are a mapping. */
  public Optional<MapValue> properties() {
    return find("Properties") instanceof MapValue map ? Optional.of(map) : Optional.empty();
  }

  /** One of its properties as it stands. */
  public Optional<Value> property(String name) {
    return find("Properties") instanceof MapValue map ? map.get(name) : Optional.empty();
  }

  /** The condition under which it is made. */
  public Optional<String> condition() {
    return find("Condition") instanceof Scalar condition ? condition.text() : Optional.empty();
  }

  /** The logical ids it says it depends on, each where it is. */
  public List<Scalar> dependsOn() {
    Value written = find("DependsOn");
    if (!(written instanceof ListValue list)) {
      return written instanceof Scalar one ? List.of(one) : List.of();
    }
    List<Scalar> ids = new ArrayList<>();
    for (Value item : list.items()) {
      if (item instanceof Scalar id) {
        ids.add(id);
      }
    }
    return ids;
  }
}
