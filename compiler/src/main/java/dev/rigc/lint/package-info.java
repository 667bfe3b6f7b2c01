/**
 * Runs rules over templates, one at a time and as a set, and sorts what they find: accepted by a
 * suppression, weighed by a configuration, or to be reported.
 *
 * <p><b>Decision.</b> A suppression always names one rule and its reason, and one that nothing
 * needs is itself a finding. <b>Context.</b> Suppressions without an end pile up until they hide
 * what they were never meant to. <b>Consequence.</b> A template that is fixed asks for its
 * suppression to be taken out again, and what is accepted stays visible on demand.
 *
 * <p><b>Decision.</b> Findings are held in memory. <b>Context.</b> A finding takes less than a
 * kilobyte, and nobody reads a million of them. <b>Consequence.</b> A run whose findings or facts
 * are more than the heap holds ends with a message that says so, before anything is reported.
 */
@NullMarked
package dev.rigc.lint;

import org.jspecify.annotations.NullMarked;
