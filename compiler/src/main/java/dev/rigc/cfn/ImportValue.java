package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;

/**
 * {@code Fn::ImportValue}: the value that another stack exports under a name.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record ImportValue(MappingNode node, Value argument) implements Function {}
