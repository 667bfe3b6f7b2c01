package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/** {@code Fn::If}: one of two values, by a condition. */
public final class If extends Function {
  If(MappingNode node, Value argument) {
    super(node, argument);
  }

  /** The condition's name, if it is written as text. */
  public Optional<String> condition() {
    return argument(0).flatMap(Value::text);
  }

  /** The value if the condition holds. */
  public Optional<Value> whenTrue() {
    return argument(1);
  }

  /** The value if it does not. */
  public Optional<Value> whenFalse() {
    return argument(2);
  }
}
