package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;

/** {@code Fn::ToJsonString}: a value as JSON text; needs {@code AWS::LanguageExtensions}. */
public final class ToJsonString extends Function {
  ToJsonString(MappingNode node, Value argument) {
    super(node, argument);
  }
}
