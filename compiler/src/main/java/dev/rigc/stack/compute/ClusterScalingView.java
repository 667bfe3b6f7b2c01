package dev.rigc.stack.compute;

import dev.rigc.model.compute.ClusterScaling;
import dev.rigc.model.value.ScheduledBounds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the hosts of a cluster follow its tasks.
 *
 * @param targetCapacity how much of the hosts tasks should occupy, in percent
 * @param warmUp how many seconds a new host takes before it counts
 * @param terminationProtection whether hosts with tasks are protected
 * @param schedules numbers of hosts that change at certain times
 */
public record ClusterScalingView(
    int targetCapacity, int warmUp, boolean terminationProtection, List<Schedule> schedules) {

  /**
   * Numbers of hosts that change at a certain time.
   *
   * @param actionId logical id of the scheduled action
   * @param schedule when, as crontab writes it
   * @param timeZone time zone of {@code schedule}
   * @param min the new minimum
   * @param max the new maximum
   */
  public record Schedule(
      String actionId,
      String schedule,
      String timeZone,
      @Nullable Integer min,
      @Nullable Integer max) {}

  static ClusterScalingView of(ClusterScaling scaling) {
    List<Schedule> schedules = new ArrayList<>();
    for (ScheduledBounds bounds : scaling.schedules()) {
      schedules.add(
          new Schedule(
              "Schedule" + (schedules.size() + 1),
              bounds.schedule().expression(),
              bounds.timeZone(),
              bounds.min().orElse(null),
              bounds.max().orElse(null)));
    }
    return new ClusterScalingView(
        scaling.targetCapacity(), scaling.warmUp(), scaling.terminationProtection(), schedules);
  }
}
