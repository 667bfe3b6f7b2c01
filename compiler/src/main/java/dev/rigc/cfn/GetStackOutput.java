package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;

/**
 * {@code Fn::GetStackOutput}: another stack's output, without an export.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record GetStackOutput(MappingNode node, Value argument) implements Function {}
