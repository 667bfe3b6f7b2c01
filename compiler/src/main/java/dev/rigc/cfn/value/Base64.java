package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;

/** {@code Fn::Base64}: a text in Base64. */
public final class Base64 extends Function {
  Base64(MappingNode node, Value argument) {
    super(node, argument);
  }
}
