package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;

/** {@code Fn::Length}: how many items a list has; needs {@code AWS::LanguageExtensions}. */
public final class Length extends Function {
  Length(MappingNode node, Value argument) {
    super(node, argument);
  }
}
