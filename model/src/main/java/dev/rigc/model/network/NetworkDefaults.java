package dev.rigc.model.network;

import dev.rigc.model.value.CidrBlock;
import java.util.Map;
import java.util.Optional;

/**
 * What holds where a riglet says nothing about the network and the load balancer. A test proves
 * each value equal to the default that {@code schemas/riglet.schema.json} tells editors.
 */
public final class NetworkDefaults {
  /** The word for a certificate that rigc requests. */
  public static final String CREATE = "create";

  /** Where the public zone comes from. */
  public static final HostedZone HOSTED_ZONE = HostedZone.EXISTING;

  /** How private subnets reach the internet. */
  public static final NatChoice NAT = NatChoice.PER_AZ;

  /** In how many availability zones the subnets of an environment are. */
  public static final int ZONES = 2;

  /** What flow logs record and how long that is kept, once they are asked for. */
  public static final FlowLogs FLOW_LOGS = new FlowLogs(FlowLogs.Traffic.ALL, 30);

  /** The load balancer of an environment. */
  public static final LoadBalancer LOAD_BALANCER = new LoadBalancer(60, Firewall.NONE);

  private static final Map<String, String> STANDARD_CIDRS =
      Map.of(
          "integration", "10.10.0.0/16", "staging", "10.20.0.0/16", "production", "10.30.0.0/16");

  private NetworkDefaults() {}

  /** The block of an environment's VPC; only the three standard environments have one. */
  public static Optional<CidrBlock> cidr(String environment) {
    return Optional.ofNullable(STANDARD_CIDRS.get(environment)).map(CidrBlock::parse);
  }
}
