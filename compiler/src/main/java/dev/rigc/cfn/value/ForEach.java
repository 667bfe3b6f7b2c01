package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;

/** {@code Fn::ForEach::Name}: a loop that could not be expanded. */
public final class ForEach extends Function {
  ForEach(MappingNode node, Value argument) {
    super(node, argument);
  }
}
