package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;

/**
 * {@code Fn::Base64}: a text in Base64.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record Base64(MappingNode node, Value argument) implements Function {}
