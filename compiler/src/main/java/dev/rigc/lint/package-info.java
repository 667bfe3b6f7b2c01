/**
 * Runs rules over templates, one at a time and as a set, and sorts what they find: accepted by a
 * suppression, weighed by a configuration, or to be reported.
 *
 * <p><b>Decision.</b> A suppression always names one rule and its reason, and one that nothing
 * needs is itself a finding. <b>Context.</b> Suppressions without an end pile up until they hide
 * what they were never meant to. <b>Consequence.</b> A template that is mended asks for its
 * suppression to be taken out again, and what is accepted stays visible on demand.
 */
@NullMarked
package dev.rigc.lint;

import org.jspecify.annotations.NullMarked;
