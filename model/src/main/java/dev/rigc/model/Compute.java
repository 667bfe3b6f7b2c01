package dev.rigc.model;

/**
 * The ECS cluster of one environment.
 *
 * @param launch what runs the containers
 * @param instanceType type of the hosts; without meaning on Fargate
 * @param size how many hosts the cluster starts with, from 0
 * @param maxSize how many hosts it may grow to, at least {@code size}
 */
public record Compute(LaunchType launch, InstanceType instanceType, int size, int maxSize) {}
