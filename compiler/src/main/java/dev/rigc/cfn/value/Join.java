package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/** {@code Fn::Join}: the items of a list with a delimiter between them. */
public final class Join extends Function {
  Join(MappingNode node, Value argument) {
    super(node, argument);
  }

  /** What stands between the items, if it is written as text. */
  public Optional<String> delimiter() {
    return argument(0).flatMap(Value::text);
  }

  /** The items: a list, or a function that gives one. */
  public Optional<Value> items() {
    return argument(1);
  }
}
