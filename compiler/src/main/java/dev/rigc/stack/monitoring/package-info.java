/**
 * What is watched in an environment beside its applications: alarms on the load balancer and the
 * database, a budget and a dashboard, where the riglet asks for them. Alarms that need a resource
 * of another stack by its id are in that stack.
 */
@NullMarked
package dev.rigc.stack.monitoring;

import org.jspecify.annotations.NullMarked;
