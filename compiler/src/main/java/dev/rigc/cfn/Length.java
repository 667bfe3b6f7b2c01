package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;

/**
 * {@code Fn::Length}: how many items a list has; needs {@code AWS::LanguageExtensions}.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record Length(MappingNode node, Value argument) implements Function {}
