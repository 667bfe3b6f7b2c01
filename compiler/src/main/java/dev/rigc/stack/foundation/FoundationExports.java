package dev.rigc.stack.foundation;

import dev.rigc.model.Environment;
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

  static final String IPV6_DATABASE = "Ipv6Database";
  static final String SUBNET_PUBLIC = "SubnetPublic";
  static final String SUBNET_PRIVATE = "SubnetPrivate";
  static final String ROUTE_TABLE_PUBLIC = "RouteTablePublic";
  static final String ROUTE_TABLE_PRIVATE = "RouteTablePrivate";

  private static final List<String> ZONES = List.of("A", "B", "C");

  private static final FoundationKind KIND = new FoundationKind();

  private FoundationExports() {}

  /** The stack that exports them to a stack of its environment. */
  public static Exporter of(StackSite site) {
    return Exporter.of(KIND, site);
  }

  /** The ends of the names of what each availability zone has, {@code A} being the first. */
  public static List<String> zones(Environment environment) {
    return ZONES.subList(0, environment.network().subnets().zones());
  }

  /** The subnets of what runs containers, one in each zone. */
  public static List<String> hostSubnets(Environment environment) {
    String subnet = hostsArePublic(environment) ? SUBNET_PUBLIC : SUBNET_PRIVATE;
    return zones(environment).stream().map(zone -> subnet + zone).toList();
  }

  /** The IPv6 blocks of the subnets of the database, if the VPC has any. */
  public static List<String> ipv6Blocks(Environment environment) {
    return environment.network().ipv6()
        ? zones(environment).stream().map(zone -> IPV6_DATABASE + zone).toList()
        : List.of();
  }

  /** The private subnets, one in each zone. */
  public static List<String> privateSubnets(Environment environment) {
    return zones(environment).stream().map(zone -> SUBNET_PRIVATE + zone).toList();
  }

  /** The routes of a further private subnet in each zone; all the same for public hosts. */
  public static List<String> routeTables(Environment environment) {
    return zones(environment).stream()
        .map(zone -> hostsArePublic(environment) ? ROUTE_TABLE_PUBLIC : ROUTE_TABLE_PRIVATE + zone)
        .toList();
  }

  /**
   * Whether hosts and tasks are in public subnets and need public addresses: without NAT that is
   * the way to AWS and the registries, unless there are endpoints.
   */
  public static boolean hostsArePublic(Environment environment) {
    return environment.network().existing().isEmpty()
        && !hasNat(environment)
        && environment.network().endpoints().isEmpty();
  }

  static boolean hasNat(Environment environment) {
    return environment.network().natGateways() > 0;
  }
}
