/** Network, load balancer, DNS and ops topic of an environment. */
@NullMarked
package dev.rigc.stack.foundation;

import org.jspecify.annotations.NullMarked;
