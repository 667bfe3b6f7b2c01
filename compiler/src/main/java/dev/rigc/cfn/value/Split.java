package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/** {@code Fn::Split}: a text cut into a list at a delimiter. */
public final class Split extends Function {
  Split(MappingNode node, Value argument) {
    super(node, argument);
  }

  /** Where the text is cut, if it is written as text. */
  public Optional<String> delimiter() {
    return argument(0).flatMap(Value::text);
  }

  /** The text that is cut. */
  public Optional<Value> source() {
    return argument(1);
  }
}
