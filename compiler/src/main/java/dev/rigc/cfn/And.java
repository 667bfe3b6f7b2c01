package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;
import java.util.List;

/**
 * {@code Fn::And}: whether all conditions hold.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record And(MappingNode node, Value argument) implements Function {
  /** The conditions; empty if the argument is no list. */
  public List<Value> conditions() {
    return arguments();
  }
}
