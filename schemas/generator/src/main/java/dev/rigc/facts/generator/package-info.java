/**
 * Turns three pinned npm packages into the checked-in text under {@code schemas/}. It is run by
 * hand when a newer package is wanted, and is part of neither the build nor the shipped jars: the
 * layout of one of the packages is private to its makers, so every assumption about it is checked
 * here and a broken one stops the run.
 */
@NullMarked
package dev.rigc.facts.generator;

import org.jspecify.annotations.NullMarked;
