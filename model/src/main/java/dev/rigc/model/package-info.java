/**
 * The typed model of a riglet: what {@code riglet.yaml} says once it is checked, every default
 * filled in and every override applied. Values are types of their own; their constructors refuse
 * what AWS would refuse, so a value that exists is well formed.
 */
@NullMarked
package dev.rigc.model;

import org.jspecify.annotations.NullMarked;
