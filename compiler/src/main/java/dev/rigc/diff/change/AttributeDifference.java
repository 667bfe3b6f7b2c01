package dev.rigc.diff.change;

import dev.rigc.diff.value.Term;

/**
 * An attribute of a resource, other than its properties, whose value differs.
 *
 * @param name such as {@code DeletionPolicy} or {@code DependsOn}
 * @param before what it was; {@link Term#NONE} if it was not there
 * @param after what it is; {@link Term#NONE} if it is no longer there
 */
public record AttributeDifference(String name, Term before, Term after) {}
