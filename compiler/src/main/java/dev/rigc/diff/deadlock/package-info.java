/**
 * Differences that cannot be deployed in one step, however good the new templates are: something
 * that the old side still holds is in the way of the new one.
 */
@NullMarked
package dev.rigc.diff.deadlock;

import org.jspecify.annotations.NullMarked;
