/**
 * The rules over a riglet: what must hold between its values, and against the limits of AWS. Each
 * is one class in the package of its context; {@code dev.rigc.lint.RigletRules} joins the lists of
 * these packages. What they share is here: the context of a riglet and the checks of a number, a
 * text and an ARN. The forms of single values are checked before, while the riglet is loaded; their
 * entries are in the same catalogue.
 */
@NullMarked
package dev.rigc.rule.riglet;

import org.jspecify.annotations.NullMarked;
