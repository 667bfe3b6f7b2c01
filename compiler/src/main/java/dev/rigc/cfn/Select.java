package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/**
 * {@code Fn::Select}: one item of a list by its index, from 0.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record Select(MappingNode node, Value argument) implements Function {
  /** The index. */
  public Optional<Value> index() {
    return argument(0);
  }

  /** The list: written out, or a function that gives one. */
  public Optional<Value> items() {
    return argument(1);
  }
}
