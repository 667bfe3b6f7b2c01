package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;

/**
 * {@code Fn::GetAZs}: the availability zones of a region.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record GetAzs(MappingNode node, Value argument) implements Function {}
