package dev.rigc.rule.system;

import dev.rigc.rule.SetContext;
import dev.rigc.rule.system.Network.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The VPCs of a set and the subnets that lie in them, whichever template they stand in. */
final class NetworkIndex {
  private final Map<Identity, List<AddressBlock>> subnets = new LinkedHashMap<>();
  private final Map<Identity, List<AddressBlock>> vpcs = new LinkedHashMap<>();
  private final Set<Identity> open = new HashSet<>();

  private NetworkIndex(SetContext set) {
    IdentityIndex identities = IdentityIndex.of(set);
    for (Kind kind : Kind.values()) {
      for (Network network : set.facts(Network.COLLECTOR)) {
        if (network.kind() == kind) {
          identities.resolve(network.vpc()).ifPresent(vpc -> add(vpc, network));
        }
      }
    }
  }

  private void add(Identity vpc, Network network) {
    boolean isSubnet = network.kind() == Kind.SUBNET;
    network.block().ifPresent(block -> add(vpc, block, isSubnet ? subnets : vpcs));
    if (network.isOpen() && !isSubnet) {
      open.add(vpc);
    }
  }

  private static void add(
      Identity vpc, AddressBlock block, Map<Identity, List<AddressBlock>> blocks) {
    blocks.computeIfAbsent(vpc, key -> new ArrayList<>()).add(block);
  }

  /** The index of a set, for rules that name {@link Network#COLLECTOR}. */
  static NetworkIndex of(SetContext set) {
    return set.index(NetworkIndex.class, NetworkIndex::new);
  }

  /** The subnets with a known block, by the VPC they lie in. */
  Map<Identity, List<AddressBlock>> subnets() {
    return subnets;
  }

  /** All blocks of a VPC; none unless all are known. */
  List<AddressBlock> blocks(Identity vpc) {
    return open.contains(vpc) ? List.of() : vpcs.getOrDefault(vpc, List.of());
  }
}
