package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import java.util.Map;
import java.util.Optional;

/**
 * {@code Fn::Sub}: a text with {@code ${placeholders}}, alone or with a mapping of variables.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record Sub(MappingNode node, Value argument) implements Function {
  /** The text with its placeholders, if it is written as text. */
  public Optional<ScalarNode> template() {
    Optional<Value> text = argument instanceof Scalar ? Optional.of(argument) : argument(0);
    return text.filter(Scalar.class::isInstance).map(v -> ((Scalar) v).node());
  }

  /** The variables it brings along; none if there is no mapping of them. */
  public Map<String, Value> variables() {
    return argument(1).orElse(argument) instanceof MapValue map ? map.entries() : Map.of();
  }

  /** The parts of the text; none if there is no text. */
  public SubText parts() {
    return SubText.parse(template().map(ScalarNode::text).orElse(""));
  }
}
