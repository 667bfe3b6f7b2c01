/**
 * Holds values against the shapes of the published facts, through all conditions of a template.
 * {@link dev.rigc.rule.resource.schema.ShapeChecker} is the way in; what it finds are {@link
 * dev.rigc.rule.resource.schema.Problem problems} under the entries of {@link
 * dev.rigc.rule.resource.schema.Facts}.
 */
@NullMarked
package dev.rigc.rule.resource.schema;

import org.jspecify.annotations.NullMarked;
