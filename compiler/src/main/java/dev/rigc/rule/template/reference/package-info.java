/**
 * Rules on what a template refers to: resources, attributes, conditions and dynamic references that
 * must exist, circles among them, and what nothing refers to. {@link
 * dev.rigc.rule.template.reference.ReferenceRules} lists them.
 */
@NullMarked
package dev.rigc.rule.template.reference;

import org.jspecify.annotations.NullMarked;
