/**
 * Rules on a set of templates that are deployed side by side: what one stack takes from another,
 * what they share, and what each must leave to the others. {@link dev.rigc.rule.system.SystemRules}
 * lists them.
 *
 * <p><b>Decision: collect, link, judge.</b> A {@link dev.rigc.rule.Collector} gathers facts from a
 * template while it is at hand: small records with the places they come from. At the end indexes
 * link the facts of the whole set ({@code ExportIndex}, {@code IdentityIndex}, {@code ImportGraph},
 * {@code NetworkIndex}, {@code NestedStackIndex}, each made once when the first rule asks for it),
 * and the rules judge them. <b>Context.</b> Measured with 10,000 linked copies of the templates in
 * {@code generated/twig}, 12.9 kB of text each: the tree of a template takes 144 kB, or 154 kB with
 * the list of its functions, so all of them 1.5 GB before the first value is evaluated; the facts
 * take 17 kB, 173 MB in all. Ten thousand linked templates have to fit into a heap of 2 GB.
 * <b>Consequence.</b> No rule holds a node, a value or a template between two templates; what a
 * finding needs later is taken at once, as a {@link dev.rigc.rule.Place} or a text. A rule names
 * its collectors, and one that asks for others fails at its first run. Whatever can be told from
 * one template, such as that a name is too long, is told by the collector already.
 *
 * <p><b>Decision.</b> Two values of different templates count as the same thing only if they lead
 * to the same resource or the same known text; a value that a parameter's default gives counts as
 * unknown. <b>Context.</b> A set may hold three environments' copies of like templates, and
 * templates that have nothing to do with each other. <b>Consequence.</b> What cannot be told is not
 * reported; a finding always names both places.
 */
@NullMarked
package dev.rigc.rule.system;

import org.jspecify.annotations.NullMarked;
