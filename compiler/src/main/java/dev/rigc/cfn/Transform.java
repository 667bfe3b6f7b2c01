package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;

/**
 * {@code Fn::Transform}: a macro called at one place of the template.
 *
 * @param node the mapping with the function's name as its only key
 * @param argument what stands under the name
 */
public record Transform(MappingNode node, Value argument) implements Function {}
