package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/**
 * {@code Fn::GetAtt}: an attribute of a resource, as a list of two or as {@code a.b}.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record GetAtt(MappingNode node, Value argument) implements Function {
  /** The resource's logical id, if it is written as text. */
  public Optional<String> resource() {
    return argument instanceof Scalar scalar
        ? Optional.of(before(scalar.node().text()))
        : argument(0).flatMap(Value::text);
  }

  /** The attribute's name, dots included, if it is written as text. */
  public Optional<String> attribute() {
    if (argument instanceof Scalar scalar) {
      String text = scalar.node().text();
      int dot = text.indexOf('.');
      return dot < 0 ? Optional.empty() : Optional.of(text.substring(dot + 1));
    }
    return argument(1).flatMap(Value::text);
  }

  private static String before(String text) {
    int dot = text.indexOf('.');
    return dot < 0 ? text : text.substring(0, dot);
  }
}
