package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code Fn::Sub}: a text with {@code ${placeholders}}, alone or with a mapping of variables. */
public final class Sub extends Function {
  private @Nullable SubText parts;

  Sub(MappingNode node, Value argument) {
    super(node, argument);
  }

  /** The text with its placeholders, if it is written as text. */
  public Optional<ScalarNode> template() {
    Value text = argument() instanceof ListValue ? argument(0).orElse(null) : argument();
    return text instanceof Scalar scalar ? Optional.of(scalar.node()) : Optional.empty();
  }

  /** The variables it brings along; none if there is no mapping of them. */
  public Map<String, Value> variables() {
    return argument(1).orElse(argument()) instanceof MapValue map ? map.entries() : Map.of();
  }

  /** The parts of the text; none if there is no text. */
  public SubText parts() {
    SubText known = parts;
    if (known == null) {
      known = SubText.parse(template().map(ScalarNode::text).orElse(""));
      parts = known;
    }
    return known;
  }
}
