package dev.rigc.model.stack;

/**
 * A value that a stack takes from another one, which must be deployed before it.
 *
 * @param name the full name of the export
 * @param from the stack that exports it
 */
public record Import(String name, StackName from) {}
