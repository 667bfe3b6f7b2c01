/**
 * Rules on the parameters of a template, and on what they are used for. {@link
 * dev.rigc.rule.template.parameter.ParameterRules} lists them.
 */
@NullMarked
package dev.rigc.rule.template.parameter;

import org.jspecify.annotations.NullMarked;
