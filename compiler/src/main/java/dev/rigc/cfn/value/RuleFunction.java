package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;

/** A function that only the {@code Rules} section knows, such as {@code Fn::Contains}. */
public final class RuleFunction extends Function {
  RuleFunction(MappingNode node, Value argument) {
    super(node, argument);
  }
}
