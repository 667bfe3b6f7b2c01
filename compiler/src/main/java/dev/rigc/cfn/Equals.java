package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/**
 * {@code Fn::Equals}: whether two values are equal, as text and with respect to case.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record Equals(MappingNode node, Value argument) implements Function {
  /** The first value. */
  public Optional<Value> left() {
    return argument(0);
  }

  /** The second value. */
  public Optional<Value> right() {
    return argument(1);
  }
}
