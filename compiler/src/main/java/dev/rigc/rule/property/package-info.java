/**
 * Rules on the properties of resources: {@link dev.rigc.rule.property.ShapeChecker} holds every
 * property against the published facts, the other rules know what those facts cannot say. {@link
 * dev.rigc.rule.property.PropertyRules} lists them all.
 */
@NullMarked
package dev.rigc.rule.property;

import org.jspecify.annotations.NullMarked;
