package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/** {@code Fn::FindInMap}: a value of the {@code Mappings} section by two keys. */
public final class FindInMap extends Function {
  FindInMap(MappingNode node, Value argument) {
    super(node, argument);
  }

  /** The mapping's name. */
  public Optional<Value> map() {
    return argument(0);
  }

  /** The first key. */
  public Optional<Value> topKey() {
    return argument(1);
  }

  /** The second key. */
  public Optional<Value> secondKey() {
    return argument(2);
  }

  /** The value for a missing key; needs {@code AWS::LanguageExtensions}. */
  public Optional<Value> defaultValue() {
    return argument(3)
        .filter(MapValue.class::isInstance)
        .flatMap(v -> ((MapValue) v).get("DefaultValue"));
  }
}
