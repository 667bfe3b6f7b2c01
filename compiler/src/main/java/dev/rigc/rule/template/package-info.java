/**
 * What rules on one CloudFormation template share: the bases {@link
 * dev.rigc.rule.template.SectionRule} and {@link dev.rigc.rule.template.FunctionRule}, the checks
 * of arguments and forms, and indexes of a template. The rules are in the packages below, by what
 * they are about: sections, functions, parameters, references.
 *
 * <p><b>Decision.</b> A rule is in the package of what its finding is about, not of where it looks:
 * an unused parameter is a matter of parameters, a condition that does not exist one of references.
 * <b>Consequence.</b> What two of these packages need is public here; what one needs is there.
 */
@NullMarked
package dev.rigc.rule.template;

import org.jspecify.annotations.NullMarked;
