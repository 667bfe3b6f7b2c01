package dev.rigc.stack.foundation;

import dev.rigc.model.Environment;
import dev.rigc.model.NatChoice;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.StackSite;
import java.util.List;

/** What the foundation of an environment offers to the stacks on it. */
public final class FoundationExports {
  /** The VPC. */
  public static final String VPC_ID = "VpcId";

  /** The private hosted zone of the VPC. */
  public static final String INTERNAL_DNS = "InternalDns";

  /** The security group of the load balancer. */
  public static final String ALB_SECURITY_GROUP = "ALB--SG";

  /** The listener that takes the rules of applications. */
  public static final String ALB_HTTPS_LISTENER = "ALB--HttpsListener";

  /** The hosted zone of the load balancer, for alias records. */
  public static final String ALB_HOSTED_ZONE = "ALB--CanonicalHostedZoneID";

  /** The DNS name of the load balancer. */
  public static final String ALB_DNS_NAME = "ALB--DNSName";

  /** The name of the load balancer in its metrics. */
  public static final String ALB_FULL_NAME = "ALB--FullName";

  /** The topic of alarms. */
  public static final String OPS_TOPIC = "SNS--Topic--ops";

  /** The public zone, where the riglet creates it. */
  public static final String ZONE_ID = "ZoneId";

  static final String SUBNET_PUBLIC = "SubnetPublic";
  static final String SUBNET_PRIVATE = "SubnetPrivate";
  static final String ROUTE_TABLE_PUBLIC = "RouteTablePublic";
  static final String ROUTE_TABLE_PRIVATE = "RouteTablePrivate";

  private static final FoundationKind KIND = new FoundationKind();

  private FoundationExports() {}

  /** The stack that exports them to a stack of its environment. */
  public static Exporter of(StackSite site) {
    return Exporter.of(KIND, site);
  }

  /**
   * The subnets of what runs containers, one in each zone. Without NAT it needs a public subnet to
   * reach AWS and the registries.
   */
  public static List<String> hostSubnets(Environment environment) {
    String subnet = hasNat(environment) ? SUBNET_PRIVATE : SUBNET_PUBLIC;
    return List.of(subnet + "A", subnet + "B");
  }

  /** The routes of a further private subnet in each zone; the same twice without NAT. */
  public static List<String> routeTables(Environment environment) {
    return hasNat(environment)
        ? List.of(ROUTE_TABLE_PRIVATE + "A", ROUTE_TABLE_PRIVATE + "B")
        : List.of(ROUTE_TABLE_PUBLIC, ROUTE_TABLE_PUBLIC);
  }

  static boolean hasNat(Environment environment) {
    return environment.network().nat() != NatChoice.NONE;
  }
}
