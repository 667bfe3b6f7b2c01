package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/** {@code Fn::GetAtt}: an attribute of a resource, as a list of two or as {@code a.b}. */
public final class GetAtt extends Function {
  GetAtt(MappingNode node, Value argument) {
    super(node, argument);
  }

  /** The resource's logical id, if it is written as text. */
  public Optional<String> resource() {
    return argument() instanceof Scalar scalar
        ? Optional.of(before(scalar.node().text()))
        : argument(0).flatMap(Value::text);
  }

  /** The attribute's name, dots included, if it is written as text. */
  public Optional<String> attribute() {
    if (argument() instanceof Scalar scalar) {
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
