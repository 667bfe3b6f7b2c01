package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;

/** {@code Fn::Transform}: a macro called at one place of the template. */
public final class Transform extends Function {
  Transform(MappingNode node, Value argument) {
    super(node, argument);
  }
}
