/**
 * Rules on one CloudFormation template: its sections, its functions and what they refer to. {@link
 * dev.rigc.rule.template.TemplateRules} lists them.
 */
@NullMarked
package dev.rigc.rule.template;

import org.jspecify.annotations.NullMarked;
