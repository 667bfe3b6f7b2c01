package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/**
 * {@code Condition} inside a condition: another condition by its name.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record ConditionRef(MappingNode node, Value argument) implements Function {
  /** The condition's name, if it is written as text. */
  public Optional<String> target() {
    return argument.text();
  }
}
