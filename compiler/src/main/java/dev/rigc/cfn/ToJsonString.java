package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;

/**
 * {@code Fn::ToJsonString}: a value as JSON text; needs {@code AWS::LanguageExtensions}.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record ToJsonString(MappingNode node, Value argument) implements Function {}
