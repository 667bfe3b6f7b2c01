package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/**
 * {@code Fn::Split}: a text cut into a list at a delimiter.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record Split(MappingNode node, Value argument) implements Function {
  /** Where the text is cut, if it is written as text. */
  public Optional<String> delimiter() {
    return argument(0).flatMap(Value::text);
  }

  /** The text that is cut. */
  public Optional<Value> source() {
    return argument(1);
  }
}
