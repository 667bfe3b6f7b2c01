/** Rules on the listeners of the load balancers. */
@NullMarked
package dev.rigc.rule.riglet.routing;

import org.jspecify.annotations.NullMarked;
