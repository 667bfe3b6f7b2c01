package dev.rigc.diff.change;

import dev.rigc.diff.value.Term;

/**
 * A tag of a stack that differs. CloudFormation gives the tags of a stack to the resources in it
 * whose types take tags.
 *
 * @param key its key
 * @param before its value; {@link Term#NONE} if it was not there
 * @param after its value; {@link Term#NONE} if it is no longer there
 */
public record TagDifference(String key, Term before, Term after) {}
