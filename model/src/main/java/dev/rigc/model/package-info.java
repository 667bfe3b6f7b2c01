/**
 * The typed model of a riglet: what {@code riglet.yaml} says once it is checked, every default
 * filled in and every override applied. Values are types of their own; their constructors refuse
 * what AWS would refuse, so a value that exists is well formed.
 *
 * <p>Here are the riglet, its environments and the builders; the types of each subject are in a
 * package of their own. The builders stay together because they build each other: what one says to
 * another is then not public.
 */
@NullMarked
package dev.rigc.model;

import org.jspecify.annotations.NullMarked;
