package dev.rigc.rule.system;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.Value;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.rule.Collector;
import dev.rigc.rule.Place;
import dev.rigc.rule.StackTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A VPC, a further block of a VPC, or a subnet.
 *
 * @param kind which of them it is
 * @param vpc which VPC it is or belongs to
 * @param block its block, if that is certain
 * @param isOpen whether it gives its VPC addresses that are not known here
 */
record Network(Kind kind, Optional<Identity> vpc, Optional<AddressBlock> block, boolean isOpen) {
  static final Collector<Network> COLLECTOR = Network::collect;

  private static final Map<String, Kind> KINDS =
      Map.of(
          Identity.VPC,
          Kind.VPC,
          "AWS::EC2::VPCCidrBlock",
          Kind.FURTHER_BLOCK,
          "AWS::EC2::Subnet",
          Kind.SUBNET);

  /** What adds to a network. */
  enum Kind {
    VPC,
    FURTHER_BLOCK,
    SUBNET
  }

  private static List<Network> collect(StackTemplate template) {
    List<Network> networks = new ArrayList<>();
    for (Resource resource : template.resources(KINDS.keySet())) {
      Kind kind = Objects.requireNonNull(KINDS.get(resource.type()));
      Optional<Identity> vpc =
          kind == Kind.VPC
              ? Optional.of(Identity.of(template.stack(), resource, ""))
              : resource.property("VpcId").flatMap(value -> Identity.of(template, value));
      Optional<AddressBlock> block = block(template, resource);
      boolean isOpen =
          block.isEmpty() && resource.property("AmazonProvidedIpv6CidrBlock").isEmpty();
      networks.add(new Network(kind, vpc, block, isOpen));
    }
    return networks;
  }

  private static Optional<AddressBlock> block(StackTemplate template, Resource owner) {
    Optional<Value> written = owner.property("CidrBlock");
    return written
        .flatMap(value -> Wording.certain(template, value))
        .filter(CidrBlock::isWellFormed)
        .map(
            text ->
                new AddressBlock(
                    template.stack(),
                    owner.logicalId(),
                    CidrBlock.parse(text),
                    Place.of(written.get().node())));
  }
}
