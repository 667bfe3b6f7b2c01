package dev.rigc.model;

/**
 * The ECS cluster of one environment.
 *
 * @param launch what runs the containers
 * @param instanceType type of the hosts; without meaning on Fargate
 * @param size how many hosts the cluster has, from 0
 * @param maxSize how many hosts it may have, at least {@code size}: the room that an update and an
 *     operator have. Nothing grows the cluster by itself
 */
public record Compute(LaunchType launch, InstanceType instanceType, int size, int maxSize) {

  /**
   * How many hosts can be counted on. Nothing scales a cluster yet, so it is {@code size}; what
   * scaling can add is added here, and everything that places tasks follows.
   */
  public int runningHosts() {
    return size;
  }
}
