package dev.rigc.cfn;

import dev.rigc.cfn.value.Value;
import dev.rigc.yaml.ScalarNode;

/**
 * An entry of the {@code Conditions} section.
 *
 * @param key its name, where it is
 * @param value the function that decides it
 */
public record Condition(ScalarNode key, Value value) {
  /** Its name. */
  public String name() {
    return key.text();
  }
}
