package dev.rigc.model;

import dev.rigc.model.application.Scaling;
import dev.rigc.model.value.Piece;
import dev.rigc.model.value.ScheduledBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How copies follow the load, as {@code scaling} of an application of {@code riglet.yaml}. */
public final class ScalingBuilder {
  private final String piece;
  private Optional<Integer> min = Optional.empty();
  private Optional<Integer> max = Optional.empty();
  private Optional<Integer> cpu = Optional.empty();
  private Optional<Integer> memory = Optional.empty();
  private Optional<Integer> requestsPerTarget = Optional.empty();
  private Optional<Scaling.ErrorStep> serverErrors = Optional.empty();
  private final List<ScheduledBounds> schedules = new ArrayList<>();

  ScalingBuilder(String piece) {
    this.piece = piece;
  }

  /** The fewest copies; without it, the number of tasks. */
  public ScalingBuilder min(int copies) {
    min = Optional.of(copies);
    return this;
  }

  /** The most copies; without it the number of copies is fixed. */
  public ScalingBuilder max(int copies) {
    max = Optional.of(copies);
    return this;
  }

  /** The average CPU utilization to keep, in percent. */
  public ScalingBuilder cpu(int percent) {
    cpu = Optional.of(percent);
    return this;
  }

  /** The average memory utilization to keep, in percent. */
  public ScalingBuilder memory(int percent) {
    memory = Optional.of(percent);
    return this;
  }

  /** The requests of one minute to keep for each copy. */
  public ScalingBuilder requestsPerTarget(int requests) {
    requestsPerTarget = Optional.of(requests);
    return this;
  }

  /** Adds copies when so many answers of one minute are server errors. */
  public ScalingBuilder serverErrors(int threshold, int add) {
    serverErrors = Optional.of(new Scaling.ErrorStep(threshold, add));
    return this;
  }

  /** Changes the bounds at certain times. */
  public ScalingBuilder schedule(ScheduledBounds bounds) {
    schedules.add(Piece.present(piece + ".schedules", bounds));
    return this;
  }

  Scaling build(int tasks) {
    return new Scaling(
        min.orElse(tasks), max, cpu, memory, requestsPerTarget, serverErrors, schedules);
  }
}
