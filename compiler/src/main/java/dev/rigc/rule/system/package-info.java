/**
 * Rules on a set of templates that are deployed side by side: what one stack takes from another,
 * what they share, and what each must leave to the others. {@link dev.rigc.rule.system.SystemRules}
 * lists them.
 *
 * <p><b>Decision.</b> Two values of different templates count as the same thing only if they lead
 * to the same resource or the same known text; a value that a parameter's default gives counts as
 * unknown. <b>Context.</b> A set may hold three environments' copies of like templates, and
 * templates that have nothing to do with each other. <b>Consequence.</b> What cannot be told is
 * passed over in silence; a finding always names both places.
 */
@NullMarked
package dev.rigc.rule.system;

import org.jspecify.annotations.NullMarked;
