/** Rules on what is watched: thresholds, backups, health checks and who hears of alarms. */
@NullMarked
package dev.rigc.rule.riglet.monitoring;

import org.jspecify.annotations.NullMarked;
