package dev.rigc.model.compute;

import dev.rigc.model.value.InstanceType;
import java.util.List;

/**
 * How much of a cluster runs on spare capacity, which is cheaper and may be reclaimed.
 *
 * @param base so many hosts, or copies of each application on Fargate, are never on it
 * @param percent the share of the others that is
 * @param instanceTypes further types of hosts that will do; without meaning on Fargate
 */
public record Spot(int base, int percent, List<InstanceType> instanceTypes) {

  /** Keeps a copy of the list. */
  public Spot {
    instanceTypes = List.copyOf(instanceTypes);
  }
}
