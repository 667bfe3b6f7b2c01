/**
 * What loading a riglet reports: its rules, the places of keys, and the search for secrets that
 * must not be repeated.
 */
@NullMarked
package dev.rigc.load.finding;

import org.jspecify.annotations.NullMarked;
