package dev.rigc.rule.system;

import dev.rigc.cfn.Value;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.system.Identities.Identity;
import dev.rigc.rule.system.Networks.Block;
import dev.rigc.rule.system.SystemSubject.Placed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** VPCs that are peered share no address. */
final class PeeredVpcsLieApart implements SystemRule {
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

  @Override
  public Set<Sight> looksAt() {
    Set<Sight> sights = new HashSet<>(Networks.LOOK_AT);
    sights.add(new Sight("AWS::EC2::VPCPeeringConnection", "VpcId"));
    sights.add(new Sight("AWS::EC2::VPCPeeringConnection", "PeerVpcId"));
    return sights;
  }

  @Override
  public void check(SystemSubject subject, Findings findings) {
    if (!subject.holds("AWS::EC2::VPCPeeringConnection")) {
      return;
    }
    Networks networks = new Networks(subject);
    subject.forEach(
        "AWS::EC2::VPCPeeringConnection",
        "PeerVpcId",
        (peering, peer) -> {
          Optional<Identity> one =
              peering
                  .resource()
                  .property("VpcId")
                  .flatMap(vpc -> subject.identities().of(peering.member(), vpc));
          Optional<Identity> other = subject.identities().of(peering.member(), peer);
          if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            check(
                peering, peer, networks.blocks(one.get()), networks.blocks(other.get()), findings);
          }
        });
  }

  private static void check(
      Placed peering, Value peer, List<Block> ones, List<Block> others, Findings findings) {
    for (Block one : ones) {
      for (Block other : others) {
        if (one.cidr().overlaps(other.cidr())) {
          findings
              .add(
                  INFO,
                  peer.node(),
                  "The peered VPCs overlap: %s and %s.".formatted(one.describe(), other.describe()))
              .resource(peering.logicalId())
              .hint("Give one of the two VPCs another block.")
              .related(one.written().node().location(), "one VPC's block")
              .related(other.written().node().location(), "the other VPC's block");
          return;
        }
      }
    }
  }
}
