package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/** {@code Fn::Not}: whether a condition does not hold. */
public final class Not extends Function {
  Not(MappingNode node, Value argument) {
    super(node, argument);
  }

  /** The condition, if the argument is a list of one. */
  public Optional<Value> negated() {
    return arguments().size() == 1 ? argument(0) : Optional.empty();
  }
}
