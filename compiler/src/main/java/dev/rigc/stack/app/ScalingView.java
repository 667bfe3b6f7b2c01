package dev.rigc.stack.app;

import dev.rigc.model.application.Scaling;
import dev.rigc.model.compute.ComputeDefaults;
import dev.rigc.model.value.ScheduledBounds;
import dev.rigc.render.AwsSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the number of copies of an application follows its load.
 *
 * @param min the fewest copies
 * @param max the most copies
 * @param targets the utilization to keep
 * @param requestsPerTarget the requests of one minute to keep for each copy
 * @param step what happens on server errors
 * @param schedules bounds that change at certain times
 */
public record ScalingView(
    int min,
    int max,
    List<Target> targets,
    @Nullable Integer requestsPerTarget,
    @Nullable Step step,
    List<Schedule> schedules) {

  /**
   * A utilization to keep.
   *
   * @param policyId logical id of the policy
   * @param policyName name of the policy
   * @param metric the predefined metric
   * @param percent the utilization
   */
  public record Target(String policyId, String policyName, String metric, int percent) {}

  /**
   * A step on server errors.
   *
   * @param threshold so many within one minute
   * @param add how many copies are added
   */
  public record Step(int threshold, int add) {}

  /**
   * Bounds that change at a certain time.
   *
   * @param name name of the scheduled action
   * @param schedule when, as AWS writes it
   * @param timeZone time zone of {@code schedule}; absent for UTC
   * @param min the new minimum
   * @param max the new maximum
   */
  public record Schedule(
      String name,
      String schedule,
      @Nullable String timeZone,
      @Nullable Integer min,
      @Nullable Integer max) {}

  static ScalingView of(Scaling scaling) {
    List<Target> targets = new ArrayList<>();
    scaling
        .cpu()
        .map(percent -> new Target("CpuScaling", "cpu", "ECSServiceAverageCPUUtilization", percent))
        .ifPresent(targets::add);
    scaling
        .memory()
        .map(
            percent ->
                new Target(
                    "MemoryScaling", "memory", "ECSServiceAverageMemoryUtilization", percent))
        .ifPresent(targets::add);
    return new ScalingView(
        scaling.min(),
        scaling.max().orElse(scaling.min()),
        targets,
        scaling.requestsPerTarget().orElse(null),
        scaling.serverErrors().map(step -> new Step(step.threshold(), step.add())).orElse(null),
        schedules(scaling.schedules()));
  }

  private static List<Schedule> schedules(List<ScheduledBounds> bounds) {
    List<Schedule> schedules = new ArrayList<>();
    for (ScheduledBounds each : bounds) {
      schedules.add(
          new Schedule(
              "schedule-" + (schedules.size() + 1),
              AwsSchedule.of(each.schedule()),
              Optional.of(each.timeZone())
                  .filter(zone -> !zone.equals(ComputeDefaults.TIME_ZONE))
                  .orElse(null),
              each.min().orElse(null),
              each.max().orElse(null)));
    }
    return schedules;
  }
}
