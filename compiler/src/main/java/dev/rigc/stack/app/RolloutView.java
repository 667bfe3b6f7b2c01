package dev.rigc.stack.app;

import dev.rigc.model.application.Rollout;
import dev.rigc.model.application.Rollout.Strategy;
import java.util.Locale;

/**
 * How a new version of an application takes the place of the old one.
 *
 * @param shifts whether both run with all copies, and requests are moved between them
 * @param strategy the word of ECS for it
 * @param bakeTime how many minutes the old copies wait
 * @param canary whether a share of the requests goes first
 * @param linear whether the requests go in equal shares
 * @param percent the share
 * @param interval how many minutes pass after each share
 * @param alarmed whether server errors roll it back
 * @param serverErrors how many within one minute do
 */
public record RolloutView(
    boolean shifts,
    String strategy,
    int bakeTime,
    boolean canary,
    boolean linear,
    int percent,
    int interval,
    boolean alarmed,
    int serverErrors) {

  static RolloutView of(Rollout rollout) {
    return new RolloutView(
        rollout.shiftsTraffic(),
        rollout.strategy().name().toUpperCase(Locale.ROOT),
        rollout.bakeTime(),
        rollout.strategy() == Strategy.CANARY,
        rollout.strategy() == Strategy.LINEAR,
        rollout.percent(),
        rollout.interval(),
        rollout.serverErrors() > 0,
        rollout.serverErrors());
  }
}
