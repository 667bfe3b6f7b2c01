/**
 * Health checks of Route 53 on the public addresses of an environment, with their alarms, where the
 * riglet asks for them. Their metrics exist in one region only, so their stacks are deployed there.
 */
@NullMarked
package dev.rigc.stack.healthchecks;

import org.jspecify.annotations.NullMarked;
