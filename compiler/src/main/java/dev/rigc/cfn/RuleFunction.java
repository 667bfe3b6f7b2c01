package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;

/**
 * A function that only the {@code Rules} section knows, such as {@code Fn::Contains}.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record RuleFunction(MappingNode node, Value argument) implements Function {}
