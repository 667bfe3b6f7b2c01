/**
 * Where ECS places tasks on the hosts of a cluster: a small model of it, without any rule.
 *
 * <p>Two questions are asked, because they have different answers. {@link
 * dev.rigc.rule.riglet.compute.placement.Packing} asks whether any placement exists: where none
 * does, the tasks never run, and that is certain. {@link
 * dev.rigc.rule.riglet.compute.placement.Spread} does what ECS does, one task after another and
 * each as far from its siblings as it can be; it may leave no room for a large task though a
 * tighter placement exists, since ECS never moves a running task.
 *
 * <p>Tasks ask for CPU units and memory. Ports are no bound: in bridge mode each container has a
 * free one.
 */
@NullMarked
package dev.rigc.rule.riglet.compute.placement;

import org.jspecify.annotations.NullMarked;
