package dev.rigc.rule.riglet.network;

import dev.rigc.rule.Rule;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** The list of the rules on VPCs, subnets and Elastic IP addresses. */
public final class NetworkRules {
  private static final List<Rule<RigletContext>> ALL =
      List.of(
          new VpcSizeRule(),
          new SubnetSizeRule(),
          new SubnetsInsideVpcRule(),
          new SubnetsDisjointRule(),
          new EnvironmentsOverlapRule(),
          new PrivateAddressesRule(),
          new RegionZonesRule(),
          new EndpointsCompleteRule(),
          new PackagesReachableRule(),
          new FlowLogRetentionRule(),
          new ExistingNetworkRule(),
          new OneVpcEachRule(),
          new ElasticIpsRule());

  private NetworkRules() {}

  /** Every rule. */
  public static List<Rule<RigletContext>> all() {
    return ALL;
  }
}
