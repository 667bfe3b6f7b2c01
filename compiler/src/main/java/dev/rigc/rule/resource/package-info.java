/**
 * Rules on resources of several services, and what the rules on the resources of one service, in
 * the packages below, share. {@link dev.rigc.rule.resource.ResourceRules} lists the former; {@link
 * dev.rigc.rule.resource.SchemaRule} holds every property against the published facts, the other
 * rules know what those facts cannot say.
 *
 * <p><b>Decision.</b> A rule on security is in the package of its service. <b>Context.</b> Whoever
 * looks for what is checked of a bucket looks for S3 first. <b>Consequence.</b> Its id, which
 * begins with {@code SEC}, says what kind it is; all of them are warnings, as AWS takes such a
 * template, and there may be a reason, which a suppression then says.
 */
@NullMarked
package dev.rigc.rule.resource;

import org.jspecify.annotations.NullMarked;
