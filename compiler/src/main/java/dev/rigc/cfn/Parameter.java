package dev.rigc.cfn;

import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the {@code Parameters} section.
 *
 * @param key its name, where it is
 * @param value what stands under the name
 */
public record Parameter(ScalarNode key, Value value) {
  /** Its name. */
  public String name() {
    return key.text();
  }

  /** What it says, if it is a mapping. */
  public Optional<MapValue> body() {
    return value instanceof MapValue map ? Optional.of(map) : Optional.empty();
  }

  /** Its type as written; empty if there is none or it is not text. */
  public String type() {
    return body().flatMap(map -> map.text("Type")).orElse("");
  }

  /** Whether its value is a list: {@code CommaDelimitedList} or {@code List<…>}, SSM's included. */
  public boolean isList() {
    return type().contains("List<") || type().endsWith("CommaDelimitedList");
  }

  /** Whether its value is the name of an SSM parameter, whose value only AWS knows. */
  public boolean isSsm() {
    return type().startsWith("AWS::SSM::Parameter::Value<");
  }

  /** Its default as text. */
  public Optional<String> defaultText() {
    return body().flatMap(map -> map.text("Default"));
  }

  /** Its allowed values as text; none if it allows all. */
  public List<String> allowedValues() {
    return body().flatMap(map -> map.list("AllowedValues")).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.text().stream())
        .toList();
  }

  /** Whether its value is hidden in consoles and answers. */
  public boolean isNoEcho() {
    return body().flatMap(map -> map.text("NoEcho")).filter("true"::equalsIgnoreCase).isPresent();
  }
}
