/**
 * Rules on resources of Elastic Load Balancing, those on security among them. {@link
 * dev.rigc.rule.resource.elasticloadbalancing.ElasticLoadBalancingRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.elasticloadbalancing;

import org.jspecify.annotations.NullMarked;
