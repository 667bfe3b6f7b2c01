package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import java.util.Optional;

/** {@code Ref}: a parameter's or pseudo parameter's value, or a resource's reference value. */
public final class Ref extends Function {
  Ref(MappingNode node, Value argument) {
    super(node, argument);
  }

  /** The name it refers to, if it is written as text, be it in an {@code Fn::Sub}. */
  public Optional<String> target() {
    return argument() instanceof Sub sub && sub.parts().placeholders().isEmpty()
        ? sub.template().map(ScalarNode::text)
        : argument().text();
  }

  /** Whether it is {@code AWS::NoValue}, which takes the property away. */
  public boolean isNoValue() {
    return argument() instanceof Scalar scalar && scalar.node().text().equals("AWS::NoValue");
  }
}
