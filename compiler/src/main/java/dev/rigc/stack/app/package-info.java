/**
 * An application in an environment: routing, task definition, service, roles and alarms. Pipelines
 * deploy it.
 */
@NullMarked
package dev.rigc.stack.app;

import org.jspecify.annotations.NullMarked;
