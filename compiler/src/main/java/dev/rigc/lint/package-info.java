/**
 * Runs rules over templates, one at a time and as a set, and sorts what they find: accepted by a
 * suppression, weighed by a configuration, or to be reported.
 *
 * <p><b>Decision.</b> A suppression always names one rule and its reason, and one that nothing
 * needs is itself a finding. <b>Context.</b> Suppressions without an end pile up until they hide
 * what they were never meant to. <b>Consequence.</b> A template that is fixed asks for its
 * suppression to be taken out again, and what is accepted stays visible on demand.
 *
 * <p><b>Decision.</b> An author may accept errors of a riglet too, except those without which
 * nothing can be made ({@link dev.rigc.lint.MandatoryRules}). <b>Context.</b> A rule may be wrong
 * about an account, and a linter that cannot be told so is turned off. <b>Consequence.</b> What is
 * compiled then is the author's; a test accepts the findings of every rule and compiles.
 *
 * <p><b>Decision.</b> A baseline knows a finding by file, rule and keys, and counts.
 * <b>Context.</b> Lines, indexes in lists and the words of messages change; a fingerprint of them
 * would lose old findings at every edit and every new version. <b>Consequence.</b> Where one
 * finding replaces another of the same rule at the same keys, nobody sees it; where there are more
 * than before, all of them are reported.
 *
 * <p><b>Decision.</b> Findings are held in memory. <b>Context.</b> A finding takes less than a
 * kilobyte, and nobody reads a million of them. <b>Consequence.</b> A run whose findings or facts
 * are more than the heap holds ends with a message that says so, before anything is reported.
 */
@NullMarked
package dev.rigc.lint;

import org.jspecify.annotations.NullMarked;
