package dev.rigc.cfn;

import dev.rigc.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the {@code Resources} section.
 *
 * @param key its logical id, where it stands
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

  /** An attribute such as {@code Type} or {@code DependsOn} as it stands. */
  public Optional<Value> attribute(String name) {
    return body().flatMap(map -> map.get(name));
  }

  /** Its type, such as {@code AWS::S3::Bucket}; empty if it has none or it is no text. */
  public String type() {
    return body().flatMap(map -> map.text("Type")).orElse("");
  }

  /** Its properties, if they are a mapping. */
  public Optional<MapValue> properties() {
    return body().flatMap(map -> map.map("Properties"));
  }

  /** One of its properties as it stands. */
  public Optional<Value> property(String name) {
    return properties().flatMap(map -> map.get(name));
  }

  /** The condition under which it is made. */
  public Optional<String> condition() {
    return body().flatMap(map -> map.text("Condition"));
  }

  /** The logical ids it says it depends on, each where it stands. */
  public List<Scalar> dependsOn() {
    Optional<Value> written = attribute("DependsOn");
    List<Value> items =
        written.map(v -> v instanceof ListValue list ? list.items() : List.of(v)).orElse(List.of());
    return items.stream().filter(Scalar.class::isInstance).map(Scalar.class::cast).toList();
  }

  /** Its metadata. */
  public Optional<Value> metadata() {
    return attribute("Metadata");
  }
}
