package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;

/** {@code Fn::ImportValue}: the value that another stack exports under a name. */
public final class ImportValue extends Function {
  ImportValue(MappingNode node, Value argument) {
    super(node, argument);
  }
}
