/**
 * From the text of a {@code riglet.yaml} to the typed model: the problems of the text, the JSON
 * Schema, and binding. All of it is lenient: a value that is wrong is reported once, its place is
 * marked unsound, and a placeholder stands in for it, so that everything else is still checked and
 * nothing is reported that only follows from the first mistake.
 *
 * <p><b>Decision.</b> What is found here has the same catalogue entries as what a rule finds,
 * {@link dev.rigc.rule.RuleInfo}, so this package is above the interface for rules, and the rules
 * are above it. <b>Context.</b> Two kinds of description had the same fields and were converted.
 * <b> Consequence.</b> The catalogue joins lists of one type.
 */
@NullMarked
package dev.rigc.load;

import org.jspecify.annotations.NullMarked;
