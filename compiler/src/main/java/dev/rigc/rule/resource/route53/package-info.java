/**
 * Rules on resources of Route 53, those on security among them. {@link
 * dev.rigc.rule.resource.route53.Route53Rules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.route53;

import org.jspecify.annotations.NullMarked;
