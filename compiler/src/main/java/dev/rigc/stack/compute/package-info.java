/** The ECS cluster of an environment and the hosts that it runs on. */
@NullMarked
package dev.rigc.stack.compute;

import org.jspecify.annotations.NullMarked;
