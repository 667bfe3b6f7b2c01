package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;

/** A mapping whose only key starts with {@code Fn::} and names no function. */
public final class UnknownFunction extends Function {
  UnknownFunction(MappingNode node, Value argument) {
    super(node, argument);
  }
}
