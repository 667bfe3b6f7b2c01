package dev.rigc.model.application;

import dev.rigc.model.value.ScheduledBounds;
import java.util.List;
import java.util.Optional;

/**
 * How the number of copies of an application follows its load in one environment.
 *
 * @param min the fewest copies, from 0
 * @param max the most copies; absent where the number of copies is fixed
 * @param cpu the average CPU utilization to keep, in percent of what the tasks reserve
 * @param memory the average memory utilization to keep, in percent of what the tasks reserve
 * @param requestsPerTarget the requests of one minute to keep for each copy
 * @param serverErrors what happens on answers with a status of 500 to 599
 * @param schedules bounds that change at certain times, in file order
 */
public record Scaling(
    int min,
    Optional<Integer> max,
    Optional<Integer> cpu,
    Optional<Integer> memory,
    Optional<Integer> requestsPerTarget,
    Optional<ErrorStep> serverErrors,
    List<ScheduledBounds> schedules) {

  /** Keeps a copy of the list. */
  public Scaling {
    schedules = List.copyOf(schedules);
  }

  /**
   * A step of scaling that answers with server errors cause.
   *
   * @param threshold so many of them within one minute
   * @param add how many copies are added then
   */
  public record ErrorStep(int threshold, int add) {}

  /** The most copies that ever run, schedules included. */
  int most() {
    int most = max.orElse(min);
    for (ScheduledBounds bounds : schedules) {
      most = Math.max(most, bounds.max().orElse(most));
    }
    return most;
  }

  /** Whether there are times at which no copy has to run, schedules included. */
  public boolean mayReachZero() {
    return min == 0
        || schedules.stream()
            .anyMatch(bounds -> bounds.min().filter(least -> least == 0).isPresent());
  }

  /** Whether a target is kept, which both adds and removes copies. */
  public boolean tracksTarget() {
    return cpu.isPresent() || memory.isPresent() || requestsPerTarget.isPresent();
  }
}
