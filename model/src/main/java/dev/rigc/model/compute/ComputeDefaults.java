package dev.rigc.model.compute;

import dev.rigc.model.value.InstanceType;
import java.util.List;
import java.util.Optional;

/**
 * What holds where a riglet says nothing about the hosts. A test proves each value equal to the
 * default that {@code schemas/riglet.schema.json} tells editors.
 */
public final class ComputeDefaults {
  /** The cluster of an environment. */
  public static final Compute COMPUTE =
      new Compute(LaunchType.EC2, new InstanceType("t3.small"), 1, 4);

  /** The processors of an environment. */
  public static final Architecture ARCHITECTURE = Architecture.X86_64;

  /** The type of hosts with Graviton processors. */
  public static final InstanceType GRAVITON_INSTANCE_TYPE = new InstanceType("t4g.small");

  /** How the hosts of a cluster that scales follow the tasks. */
  public static final ClusterScaling CLUSTER_SCALING =
      new ClusterScaling(100, 300, false, List.of());

  /** How much of a cluster is on spare capacity, if any is. */
  public static final Spot SPOT = new Spot(1, 50, List.of());

  /** The time zone of the schedules of scaling. */
  public static final String TIME_ZONE = "UTC";

  private ComputeDefaults() {}

  /** The type of the hosts, which fits their processors. */
  public static InstanceType instanceType(Optional<Architecture> architecture) {
    return architecture.equals(Optional.of(Architecture.ARM64))
        ? GRAVITON_INSTANCE_TYPE
        : COMPUTE.instanceType();
  }
}
