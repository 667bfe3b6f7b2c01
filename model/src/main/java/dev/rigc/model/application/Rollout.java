package dev.rigc.model.application;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a new version of an application takes the place of the old one in an environment.
 *
 * @param strategy the way
 * @param bakeTime how many minutes the old copies wait, after all requests go to the new ones; a
 *     return to them takes seconds
 * @param percent the share of the requests of a canary, or of each linear step
 * @param interval how many minutes pass after a canary, or after each linear step
 * @param serverErrors so many answers with a status of 500 to 599 within one minute roll the
 *     deployment back; 0: none do
 */
public record Rollout(
    Strategy strategy, int bakeTime, int percent, int interval, int serverErrors) {

  /** The ways. */
  public enum Strategy {
    /** New copies take the place of old ones, some at a time. */
    ROLLING("rolling"),
    /** All new copies run beside the old ones, then all requests go to them. */
    BLUE_GREEN("blue-green"),
    /** The same, but a share of the requests goes first. */
    CANARY("canary"),
    /** The same, but the requests go in equal shares. */
    LINEAR("linear");

    private final String key;

    Strategy(String key) {
      this.key = key;
    }

    /** The word that {@code riglet.yaml} uses. */
    public String key() {
      return key;
    }

    /** The constant that {@code riglet.yaml} calls {@code key}. */
    public static Optional<Strategy> of(String key) {
      return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
    }

    /** All words that {@code riglet.yaml} may use, in the order of the constants. */
    public static List<String> keys() {
      return Arrays.stream(values()).map(Strategy::key).toList();
    }
  }

  /** Whether both versions run with all copies, and requests are moved between them. */
  public boolean shiftsTraffic() {
    return strategy != Strategy.ROLLING;
  }

  /** How many minutes a deployment takes at least, once the new copies run. */
  public int minutes() {
    return switch (strategy) {
      case ROLLING -> 0;
      case BLUE_GREEN -> bakeTime;
      case CANARY -> interval + bakeTime;
      case LINEAR -> (percent < 1 ? 0 : (100 + percent - 1) / percent - 1) * interval + bakeTime;
    };
  }
}
