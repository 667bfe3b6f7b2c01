/**
 * The rules over a riglet: what must hold between its values, and against the limits of AWS. Each
 * is one class; {@link dev.rigc.rule.riglet.RigletRules} lists them. The forms of single values are
 * checked before, while the riglet is loaded; their entries are in the same catalogue.
 */
@NullMarked
package dev.rigc.rule.riglet;

import org.jspecify.annotations.NullMarked;
