package dev.rigc.diff.change;

import dev.rigc.diff.value.Term;

/**
 * A parameter whose value differs.
 *
 * @param name its name
 * @param before its value; {@link Term#NONE} if it was not there
 * @param after its value; {@link Term#NONE} if it is no longer there
 */
public record ParameterDifference(String name, Term before, Term after) {}
