package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;

/** {@code Fn::GetStackOutput}: another stack's output, without an export. */
public final class GetStackOutput extends Function {
  GetStackOutput(MappingNode node, Value argument) {
    super(node, argument);
  }
}
