package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/** {@code Fn::Select}: one item of a list by its index, from 0. */
public final class Select extends Function {
  Select(MappingNode node, Value argument) {
    super(node, argument);
  }

  /** The index. */
  public Optional<Value> index() {
    return argument(0);
  }

  /** The list: written out, or a function that gives one. */
  public Optional<Value> items() {
    return argument(1);
  }
}
