package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;

/**
 * {@code Fn::ForEach::Name}: a loop that could not be expanded.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record ForEach(MappingNode node, Value argument) implements Function {}
