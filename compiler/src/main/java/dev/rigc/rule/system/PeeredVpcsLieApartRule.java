package dev.rigc.rule.system;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.Collector;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Place;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.StackTemplate;
import dev.rigc.rule.SystemRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** VPCs that are peered share no address. */
final class PeeredVpcsLieApartRule implements SystemRule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "CFN5033",
              "Peered VPCs do not overlap.",
              "EC2 refuses to peer VPCs with overlapping IPv4 blocks.",
              "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html")
          .withExample("Type: AWS::EC2::VPCPeeringConnection # of two VPCs with 10.0.0.0/16\n");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  /**
   * A connection between two VPCs.
   *
   * @param logicalId its logical id
   * @param vpc one of them
   * @param peer the other one
   * @param place where the other one is named
   */
  private record Peering(
      String logicalId, Optional<Identity> vpc, Optional<Identity> peer, Place place) {}

  private static final Collector<Peering> PEERINGS = PeeredVpcsLieApartRule::collect;

  @Override
  public List<Collector<?>> collectors() {
    return List.of(Network.COLLECTOR, PEERINGS);
  }

  private static List<Peering> collect(StackTemplate template) {
    List<Peering> peerings = new ArrayList<>();
    for (Resource peering : template.resources(Set.of("AWS::EC2::VPCPeeringConnection"))) {
      Optional<Value> vpc = peering.property("VpcId");
      Optional<Value> peer = peering.property("PeerVpcId");
      if (vpc.isPresent() && peer.isPresent()) {
        peerings.add(
            new Peering(
                peering.logicalId(),
                Identity.of(template, vpc.get()),
                Identity.of(template, peer.get()),
                Place.of(peer.get().node())));
      }
    }
    return peerings;
  }

  @Override
  public void check(SetContext set, Findings findings) {
    for (Peering peering : set.facts(PEERINGS)) {
      IdentityIndex identities = IdentityIndex.of(set);
      Optional<Identity> vpc = identities.resolve(peering.vpc());
      Optional<Identity> peer = identities.resolve(peering.peer());
      if (vpc.isPresent() && peer.isPresent() && !vpc.equals(peer)) {
        NetworkIndex networks = NetworkIndex.of(set);
        check(peering, networks.blocks(vpc.get()), networks.blocks(peer.get()), findings);
      }
    }
  }

  private static void check(
      Peering peering, List<AddressBlock> ones, List<AddressBlock> others, Findings findings) {
    for (AddressBlock one : ones) {
      for (AddressBlock other : others) {
        if (one.cidr().overlaps(other.cidr())) {
          findings
              .add(
                  INFO,
                  peering.place(),
                  "The peered VPCs overlap: %s and %s.".formatted(one.describe(), other.describe()))
              .resource(peering.logicalId())
              .hint("Give one of the two VPCs another block.")
              .related(one.place().location(), "one VPC's block")
              .related(other.place().location(), "the other VPC's block");
          return;
        }
      }
    }
  }
}
