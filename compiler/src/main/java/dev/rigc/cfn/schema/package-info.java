/**
 * Validates the values of a template against JSON Schema, through all conditions of the template.
 * {@link dev.rigc.cfn.schema.SchemaValidator} is the way in; what it finds are {@link
 * dev.rigc.cfn.schema.Violation violations} with the keyword that failed, the place, the conditions
 * and a message. {@link dev.rigc.cfn.schema.PathWalker} finds the values at a path.
 *
 * <p>Every value that may be somewhere is looked at once, under the conditions under which it is
 * there. Only where keywords combine several properties, the combinations of those are looked at,
 * each as a {@link dev.rigc.cfn.schema.ConditionedMapping}; the evaluator bounds their number.
 * Nothing is reported that is not certain.
 *
 * <p><b>Decision: the validator is our own and knows no rule.</b> <b>Context.</b> A JSON Schema
 * library validates one document; a template is as many documents as its conditions and parameters
 * allow, and a violation is worth reporting only with the conditions under which it holds. Which
 * rule a violation is reported under, and whether it is reported at all, is a question of lint.
 * <b>Consequence.</b> This package depends on values, their evaluation and the schemas only; {@code
 * dev.rigc.rule.resource} maps the keyword of a violation, and what it was applied to, to a rule.
 * Without the rules it can serve a comparison of templates or an editor.
 */
@NullMarked
package dev.rigc.cfn.schema;

import org.jspecify.annotations.NullMarked;
