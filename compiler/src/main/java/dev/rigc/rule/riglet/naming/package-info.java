/** Rules on the names of stacks and resources. */
@NullMarked
package dev.rigc.rule.riglet.naming;

import org.jspecify.annotations.NullMarked;
