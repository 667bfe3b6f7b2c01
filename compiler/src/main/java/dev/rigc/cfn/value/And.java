package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import java.util.List;

/** {@code Fn::And}: whether all conditions hold. */
public final class And extends Function {
  And(MappingNode node, Value argument) {
    super(node, argument);
  }

  /** The conditions; empty if the argument is not a list. */
  public List<Value> conditions() {
    return arguments();
  }
}
