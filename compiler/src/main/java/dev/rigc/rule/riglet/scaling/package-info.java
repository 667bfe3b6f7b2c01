/** Rules on how applications and clusters follow their load. */
@NullMarked
package dev.rigc.rule.riglet.scaling;

import org.jspecify.annotations.NullMarked;
