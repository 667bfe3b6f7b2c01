/**
 * Rules on resources of several services, and what the rules on the resources of one service, in
 * the packages below, share. {@link dev.rigc.rule.resource.ResourceRules} lists the former; {@link
 * dev.rigc.rule.resource.SchemaRule} validates every property against the schema of its type, the
 * other rules know what the schemas cannot say.
 *
 * <p>A rule sees the properties of a resource as {@link dev.rigc.rule.resource.Properties}, once
 * for each branch of the conditions they are in, asks for dotted paths and reports to {@link
 * dev.rigc.rule.resource.PropertyFindings}.
 *
 * <p><b>Decision.</b> The validator in {@code dev.rigc.cfn.schema} gives violations and no
 * findings. <b>Context.</b> Which id a violation has, and that what a default of a parameter causes
 * is only a warning, are questions of lint; to an editor or a comparison of templates the violation
 * matters. <b>Consequence.</b> {@code SchemaFindings} is the only place where the two meet: {@code
 * KeywordRules} maps the failed keyword and what it was applied to, {@code ConditionalRules} the id
 * of a conditional rule. A rule with a narrower subject than the catch-all one is a line there.
 *
 * <p><b>Decision.</b> A rule on security is in the package of its service. <b>Context.</b> Whoever
 * looks for what is checked of a bucket looks for S3 first. <b>Consequence.</b> Its id, which
 * begins with {@code SEC}, says what kind it is; all of them are warnings, as AWS takes such a
 * template, and there may be a reason, which a suppression then says.
 */
@NullMarked
package dev.rigc.rule.resource;

import org.jspecify.annotations.NullMarked;
