package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/**
 * {@code Fn::Not}: whether a condition does not hold.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record Not(MappingNode node, Value argument) implements Function {
  /** The condition, if the argument is a list of one. */
  public Optional<Value> negated() {
    return arguments().size() == 1 ? argument(0) : Optional.empty();
  }
}
