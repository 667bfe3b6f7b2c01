package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import java.util.List;

/** {@code Fn::Or}: whether any condition holds. */
public final class Or extends Function {
  Or(MappingNode node, Value argument) {
    super(node, argument);
  }

  /** The conditions; empty if the argument is not a list. */
  public List<Value> conditions() {
    return arguments();
  }
}
