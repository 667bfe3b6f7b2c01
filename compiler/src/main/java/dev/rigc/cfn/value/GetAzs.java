package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;

/** {@code Fn::GetAZs}: the availability zones of a region. */
public final class GetAzs extends Function {
  GetAzs(MappingNode node, Value argument) {
    super(node, argument);
  }
}
