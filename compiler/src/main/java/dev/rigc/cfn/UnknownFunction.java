package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;

/**
 * A mapping whose only key starts with {@code Fn::} and names no function.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record UnknownFunction(MappingNode node, Value argument) implements Function {}
