package dev.rigc.stack.compute;

import dev.rigc.plan.Exporter;
import dev.rigc.plan.StackSite;

/** What the cluster of an environment offers to other stacks. */
public final class ComputeExports {
  /** The name of the cluster. */
  public static final String CLUSTER = "Cluster";

  /** The security group of all containers. */
  public static final String APP_SECURITY_GROUP = "AppSecurityGroup";

  /**
   * The namespace in which applications find each other by name, where some have no public host.
   */
  public static final String NAMESPACE = "Namespace";

  /** The capacity provider of the hosts, where the cluster scales. */
  public static final String CAPACITY_PROVIDER = "CapacityProvider";

  private static final ComputeKind KIND = new ComputeKind();

  private ComputeExports() {}

  /** The stack that exports them to a stack of its environment. */
  public static Exporter of(StackSite site) {
    return Exporter.of(KIND, site);
  }
}
