package dev.rigc.model.compute;

import dev.rigc.model.value.ScheduledBounds;
import java.util.List;

/**
 * How the hosts of a cluster follow the tasks that are to run on them.
 *
 * @param targetCapacity how much of the hosts tasks should occupy, in percent; below 100 some hosts
 *     are kept free
 * @param warmUp how many seconds a new host takes before it counts
 * @param terminationProtection whether hosts with tasks are protected from being removed
 * @param schedules numbers of hosts that change at certain times, in file order
 */
public record ClusterScaling(
    int targetCapacity,
    int warmUp,
    boolean terminationProtection,
    List<ScheduledBounds> schedules) {

  /** Keeps a copy of the list. */
  public ClusterScaling {
    schedules = List.copyOf(schedules);
  }
}
