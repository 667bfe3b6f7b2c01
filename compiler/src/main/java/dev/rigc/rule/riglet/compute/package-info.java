/** Rules on hosts, tasks and clusters. */
@NullMarked
package dev.rigc.rule.riglet.compute;

import org.jspecify.annotations.NullMarked;
