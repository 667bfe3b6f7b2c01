package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;
import java.util.List;

/**
 * {@code Fn::Or}: whether any condition holds.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record Or(MappingNode node, Value argument) implements Function {
  /** The conditions; empty if the argument is no list. */
  public List<Value> conditions() {
    return arguments();
  }
}
