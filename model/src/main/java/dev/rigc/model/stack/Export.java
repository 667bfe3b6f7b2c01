package dev.rigc.model.stack;

/**
 * A value that a stack offers to the other stacks of its account and region.
 *
 * @param name its full name, {@code {stack}--{output}}
 */
public record Export(String name) {}
