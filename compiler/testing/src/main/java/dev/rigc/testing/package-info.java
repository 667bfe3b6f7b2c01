/**
 * Runs the fixtures of rules as JUnit tests.
 *
 * <p><b>Decision: one form of fixture for every rule.</b> Context: what a rule finds, and what it
 * leaves alone, is best read as files. Consequence: a folder for each rule holds a bad input, a
 * good one and the text of all findings with their places, the same for riglets, templates and sets
 * of templates, for rigc's rules and for those of others. This module knows diagnostics only and
 * takes what finds them as a function, so the compiler's own tests can use it.
 */
@NullMarked
package dev.rigc.testing;

import org.jspecify.annotations.NullMarked;
