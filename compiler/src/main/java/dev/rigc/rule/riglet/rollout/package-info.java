/** Rules on how new versions of applications take the place of old ones. */
@NullMarked
package dev.rigc.rule.riglet.rollout;

import org.jspecify.annotations.NullMarked;
