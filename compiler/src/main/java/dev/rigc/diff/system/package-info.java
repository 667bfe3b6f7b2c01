/**
 * One side of a comparison: stacks that are deployed side by side, what their resources come to,
 * and what they take from each other.
 */
@NullMarked
package dev.rigc.diff.system;

import org.jspecify.annotations.NullMarked;
