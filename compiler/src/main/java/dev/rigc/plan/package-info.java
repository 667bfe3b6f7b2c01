/**
 * From a riglet to its stacks: derived names, and the plan, which lists the stacks in the order of
 * deployment with what each exports and imports.
 */
@NullMarked
package dev.rigc.plan;

import org.jspecify.annotations.NullMarked;
