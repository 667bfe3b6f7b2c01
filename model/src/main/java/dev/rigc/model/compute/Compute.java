package dev.rigc.model.compute;

import dev.rigc.model.value.InstanceType;
import java.util.Optional;

/**
 * The ECS cluster of one environment.
 *
 * @param launch what runs the containers
 * @param instanceType type of the hosts; without meaning on Fargate
 * @param size how many hosts the cluster has, from 0; where it scales, how many it has at least
 * @param maxSize how many hosts it may have, at least {@code size}: the room that an update, an
 *     operator and scaling have. Without scaling nothing grows the cluster by itself
 * @param scaling how the number of hosts follows the tasks
 * @param spot how much runs on spare capacity
 * @param architecture the processors; absent: {@link #processors() the default}
 */
public record Compute(
    LaunchType launch,
    InstanceType instanceType,
    int size,
    int maxSize,
    Optional<ClusterScaling> scaling,
    Optional<Spot> spot,
    Optional<Architecture> architecture) {

  /** A cluster that does not scale, of on-demand capacity and x86-64 processors. */
  public Compute(LaunchType launch, InstanceType instanceType, int size, int maxSize) {
    this(launch, instanceType, size, maxSize, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** How many hosts can be counted on, now or once scaling added them. */
  public int runningHosts() {
    return scaling.isPresent() ? maxSize : size;
  }

  /** The processors. */
  public Architecture processors() {
    return architecture.orElse(ComputeDefaults.ARCHITECTURE);
  }

  /** Whether ECS changes the number of hosts. */
  public boolean scalesHosts() {
    return launch == LaunchType.EC2 && scaling.isPresent();
  }
}
