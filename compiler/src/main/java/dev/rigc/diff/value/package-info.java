/**
 * What the values of templates come to, so that two of them can be compared whatever way they are
 * written. Unlike {@code dev.rigc.cfn.eval}, which follows all alternatives for rules, this keeps
 * what only AWS knows as a term of its own: a reference stays a reference, and an open condition
 * stays a choice.
 *
 * <p><b>Decision: parameters have one value.</b> Context: a difference is between two deployments,
 * not between all that could be deployed. Consequence: a parameter has the value that {@code
 * riglet.json} gives, or its default; without either it is unknown.
 *
 * <p><b>Decision: how a value came stays with it.</b> A value that passes through a parameter, an
 * import or an output of a nested stack is a {@link dev.rigc.diff.value.Term.Passed}. Consequence:
 * a property whose text did not change but whose value did is told apart from one that was edited.
 */
@NullMarked
package dev.rigc.diff.value;

import org.jspecify.annotations.NullMarked;
