/**
 * Rules on resources of Application Auto Scaling, those on security among them. {@link
 * dev.rigc.rule.resource.autoscaling.AutoScalingRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.autoscaling;

import org.jspecify.annotations.NullMarked;
