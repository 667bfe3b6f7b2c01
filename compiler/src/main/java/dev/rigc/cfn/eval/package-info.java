/**
 * What a template's values are, as far as that can be known without AWS. Open conditions are
 * followed both ways, under guards that say what is taken for granted; the cost stays polynomial.
 *
 * <p><b>Decision: conditions are followed up to a bound.</b> Context: with each condition that
 * meets others in one value the number of combinations doubles; tools that try all of them run for
 * hours on real templates. So single facts are propagated through the conditions, which takes
 * linear time, and at most 64 combinations are evaluated in one value. Consequence: the time of a
 * lint grows with the length of its templates, and where the bound was reached, CFN0003 says so.
 *
 * <p><b>Decision: a template has one budget.</b> Context: bounds on single functions multiply where
 * functions are nested, and 30 kB of JSON took minutes and 1.4 GB. So each value that is made or
 * handed out, each combination and each fact about a condition takes a step, and each text that is
 * made its characters, from one {@link Budget} that grows with the template. Consequence: when it
 * is spent, functions count as unknown, which rules know already, and CFN0003 says from where on.
 */
@NullMarked
package dev.rigc.cfn.eval;

import org.jspecify.annotations.NullMarked;
