package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/** {@code Fn::Equals}: whether two values are equal, as text and with respect to case. */
public final class Equals extends Function {
  Equals(MappingNode node, Value argument) {
    super(node, argument);
  }

  /** The first value. */
  public Optional<Value> left() {
    return argument(0);
  }

  /** The second value. */
  public Optional<Value> right() {
    return argument(1);
  }
}
