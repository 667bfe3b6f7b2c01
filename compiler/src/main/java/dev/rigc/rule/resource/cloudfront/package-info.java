/**
 * Rules on resources of CloudFront, those on security among them. {@link
 * dev.rigc.rule.resource.cloudfront.CloudFrontRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.cloudfront;

import org.jspecify.annotations.NullMarked;
