/**
 * Rules on resources of ECS, those on security among them. {@link
 * dev.rigc.rule.resource.ecs.EcsRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.ecs;

import org.jspecify.annotations.NullMarked;
