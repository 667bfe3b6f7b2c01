package dev.rigc.model;

import java.util.Map;

/**
 * How one application runs in one environment, every override applied.
 *
 * @param tasks how many copies run, from 0
 * @param cpu CPU units of a task; 1024 are one vCPU
 * @param memory memory of a task in MiB
 * @param environment environment variables in file order; values may hold {@link ValueTemplate}
 *     references
 */
public record Deployment(int tasks, int cpu, int memory, Map<String, ValueTemplate> environment) {
  /** Keeps a copy of {@code environment} in its order. */
  public Deployment {
    environment = Ordered.copy(environment);
  }
}
