package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/** {@code Condition} inside a condition: another condition by its name. */
public final class ConditionRef extends Function {
  ConditionRef(MappingNode node, Value argument) {
    super(node, argument);
  }

  /** The condition's name, if it is written as text. */
  public Optional<String> target() {
    return argument().text();
  }
}
