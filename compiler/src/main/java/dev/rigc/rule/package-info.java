/**
 * What an author of rules sees, and nothing else: a {@link dev.rigc.rule.Rule} with its catalogue
 * entries ({@link dev.rigc.rule.RuleInfo}), what it looks at ({@link
 * dev.rigc.rule.TemplateContext}, {@link dev.rigc.rule.SetContext}), what it reports to ({@link
 * dev.rigc.rule.Findings}), and the {@link dev.rigc.rule.RuleProvider} by which a jar adds rules.
 * The rules themselves are in the packages below; what runs them is in {@code dev.rigc.lint}.
 *
 * <p><b>Decision.</b> This package imports none of the packages below it, and a list of rules is
 * joined only in {@code dev.rigc.lint}. <b>Context.</b> Rules share what they look at, so every
 * package of rules imports this one; a list up here would import all of them back. <b>
 * Consequence.</b> There is no cycle, and a third-party rule is written against the same types as
 * rigc's own.
 */
@NullMarked
package dev.rigc.rule;

import org.jspecify.annotations.NullMarked;
