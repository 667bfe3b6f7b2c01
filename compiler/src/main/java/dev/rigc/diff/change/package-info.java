/**
 * What differs between two sides, property by property, and what a deployment of that does: to the
 * resource itself, and through references, exports and nested stacks to others.
 *
 * <p><b>Decision: unknown is never "will replace".</b> Context: a gate that stops what nobody can
 * know is turned off within a week, and one that is wrong once is not believed again. Consequence:
 * {@link dev.rigc.diff.change.Effect#WILL_REPLACE} takes a property that only creation sets and two
 * values that are known to differ; all else that may replace says so, and why.
 *
 * <p><b>Decision: lists are matched by key.</b> Context: one tag more in front must not be a change
 * of all others. Consequence: which key tells the items of a list apart, and which lists have no
 * order, are data in {@code schemas/curated/tables/updates.json}.
 */
@NullMarked
package dev.rigc.diff.change;

import org.jspecify.annotations.NullMarked;
