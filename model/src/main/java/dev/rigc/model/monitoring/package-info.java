/** What is watched in an environment, and its thresholds. */
@NullMarked
package dev.rigc.model.monitoring;

import org.jspecify.annotations.NullMarked;
