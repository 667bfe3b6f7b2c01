package dev.rigc.model;

import dev.rigc.model.compute.ClusterScaling;
import dev.rigc.model.compute.ComputeDefaults;
import dev.rigc.model.value.Piece;
import dev.rigc.model.value.ScheduledBounds;
import java.util.ArrayList;
import java.util.List;

/** How hosts follow the tasks, as {@code compute.scaling} of {@code riglet.yaml}. */
public final class ClusterScalingBuilder {
  private final String piece;
  private int targetCapacity = ComputeDefaults.CLUSTER_SCALING.targetCapacity();
  private int warmUp = ComputeDefaults.CLUSTER_SCALING.warmUp();
  private boolean terminationProtection = ComputeDefaults.CLUSTER_SCALING.terminationProtection();
  private final List<ScheduledBounds> schedules = new ArrayList<>();

  ClusterScalingBuilder(String piece) {
    this.piece = piece;
  }

  /** How much of the hosts tasks should occupy, in percent. */
  public ClusterScalingBuilder targetCapacity(int percent) {
    targetCapacity = percent;
    return this;
  }

  /** How many seconds a new host takes before it counts. */
  public ClusterScalingBuilder warmUp(int seconds) {
    warmUp = seconds;
    return this;
  }

  /** Whether hosts with tasks are protected from being removed. */
  public ClusterScalingBuilder terminationProtection(boolean isProtected) {
    terminationProtection = isProtected;
    return this;
  }

  /** Changes the fewest and the most hosts at certain times. */
  public ClusterScalingBuilder schedule(ScheduledBounds bounds) {
    schedules.add(Piece.present(piece + ".schedules", bounds));
    return this;
  }

  ClusterScaling build() {
    return new ClusterScaling(targetCapacity, warmUp, terminationProtection, schedules);
  }
}
