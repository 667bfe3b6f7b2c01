package dev.rigc.cfn.spec;

import java.util.List;

/**
 * What a property of a mapping asks of other properties beside it.
 *
 * @param name the property
 * @param others those that must, or must not, stand beside it
 */
public record Dependents(String name, List<String> others) {}
