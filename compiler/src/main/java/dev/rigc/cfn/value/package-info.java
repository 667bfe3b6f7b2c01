/**
 * The values of a template: scalars, lists, maps and functions, and how they are read from syntax.
 *
 * <p>They are one sealed family, so they stand in one package; what a template is made of stands
 * above, in {@code dev.rigc.cfn}.
 */
@NullMarked
package dev.rigc.cfn.value;

import org.jspecify.annotations.NullMarked;
