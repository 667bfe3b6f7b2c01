package dev.rigc.rule.system;

import dev.rigc.cfn.Value;
import dev.rigc.model.CidrBlock;
import dev.rigc.rule.system.Identities.Identity;
import dev.rigc.rule.system.SystemRule.Sight;
import dev.rigc.rule.system.SystemSubject.Placed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The VPCs of a set and the subnets that lie in them, whichever template they stand in. */
final class Networks {
  /**
   * A block of addresses.
   *
   * @param owner the resource that has it
   * @param cidr the block
   */
  record Block(Placed owner, CidrBlock cidr) {
    /** As it stands. */
    Value written() {
      return owner.resource().property("CidrBlock").orElseThrow();
    }

    Member member() {
      return owner.member();
    }

    /** {@code `SubnetA` 10.0.1.0/24 (file:1:2)}. */
    String describe() {
      return "`%s` %s (%s)".formatted(owner.logicalId(), cidr, Member.at(written().node()));
    }
  }

  private static final String VPC = "AWS::EC2::VPC";

  /** What has to be known of a set's templates. */
  static final Set<Sight> LOOK_AT =
      Set.of(
          new Sight(VPC, Sight.ITSELF),
          new Sight(VPC, "CidrBlock"),
          new Sight(VPC, "AmazonProvidedIpv6CidrBlock"),
          new Sight("AWS::EC2::VPCCidrBlock", "VpcId"),
          new Sight("AWS::EC2::VPCCidrBlock", "CidrBlock"),
          new Sight("AWS::EC2::VPCCidrBlock", "AmazonProvidedIpv6CidrBlock"),
          new Sight("AWS::EC2::Subnet", "VpcId"),
          new Sight("AWS::EC2::Subnet", "CidrBlock"),
          new Sight("AWS::EC2::Subnet", "AmazonProvidedIpv6CidrBlock"));

  private final Map<Identity, List<Block>> subnets = new LinkedHashMap<>();
  private final Map<Identity, List<Block>> vpcs = new LinkedHashMap<>();
  private final Set<Identity> open = new HashSet<>();

  Networks(SystemSubject subject) {
    subject.forEach(
        Set.of(VPC, "AWS::EC2::Subnet"),
        resource -> {
          if (resource.resource().type().equals(VPC)) {
            addVpc(new Identity.OfResource(resource.member(), resource.logicalId(), ""), resource);
          } else {
            addSubnet(subject, resource);
          }
        });
    subject.forEach(
        "AWS::EC2::VPCCidrBlock",
        "VpcId",
        (more, vpc) ->
            subject
                .identities()
                .of(more.member(), vpc)
                .ifPresent(identity -> addVpc(identity, more)));
  }

  private void addSubnet(SystemSubject subject, Placed subnet) {
    Optional<Identity> vpc =
        subnet
            .resource()
            .property("VpcId")
            .flatMap(written -> subject.identities().of(subnet.member(), written));
    Optional<Block> block = vpc.isPresent() ? block(subnet) : Optional.empty();
    block.ifPresent(b -> subnets.computeIfAbsent(vpc.get(), key -> new ArrayList<>()).add(b));
  }

  /** A VPC with an address range that is not known here may hold any subnet. */
  private void addVpc(Identity vpc, Placed owner) {
    Optional<Block> block = block(owner);
    block.ifPresent(b -> vpcs.computeIfAbsent(vpc, key -> new ArrayList<>()).add(b));
    if (block.isEmpty() && owner.resource().property("AmazonProvidedIpv6CidrBlock").isEmpty()) {
      open.add(vpc);
    }
  }

  private static Optional<Block> block(Placed owner) {
    return owner
        .resource()
        .property("CidrBlock")
        .flatMap(value -> Wording.certain(owner.member(), value))
        .filter(CidrBlock::isWellFormed)
        .map(text -> new Block(owner, CidrBlock.parse(text)));
  }

  /** The subnets with a known block, by the VPC they lie in. */
  Map<Identity, List<Block>> subnets() {
    return subnets;
  }

  /** All blocks of a VPC; none unless all are known. */
  List<Block> blocks(Identity vpc) {
    return open.contains(vpc) ? List.of() : vpcs.getOrDefault(vpc, List.of());
  }
}
