package dev.rigc.cidr;

import dev.rigc.model.network.NetworkDefaults;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a riglet says of the network of an environment.
 *
 * @param name the name of the environment
 * @param vpc the block of its VPC, if it has one
 * @param zones how many zones it asks for
 * @param subnets the blocks that it lists, by tier; empty for the default layout
 * @param exists whether the VPC is one that exists outside of the riglet
 */
record GivenNetwork(
    String name,
    Optional<CidrBlock> vpc,
    int zones,
    Map<String, List<CidrBlock>> subnets,
    boolean exists) {
  /** The tiers that a riglet has. */
  static final List<String> TIERS = List.of("public", "private", "database");

  /**
   * Those of a riglet, in its order.
   *
   * @throws AddressException for a block that is not well-formed
   */
  static List<GivenNetwork> of(Document riglet) {
    List<GivenNetwork> networks = new ArrayList<>();
    riglet
        .root()
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .flatMap(root -> root.mapping("environments"))
        .ifPresent(all -> all.entries().forEach(each -> networks.add(of(each))));
    return networks;
  }

  private static GivenNetwork of(MappingNode.Entry entry) {
    if (!(entry.value() instanceof MappingNode environment)) {
      return new GivenNetwork(
          entry.name(), NetworkDefaults.cidr(entry.name()), NetworkDefaults.ZONES, Map.of(), false);
    }
    Map<String, List<CidrBlock>> subnets = new LinkedHashMap<>();
    environment
        .mapping("subnets")
        .ifPresent(given -> TIERS.forEach(tier -> subnets.put(tier, blocks(given, tier))));
    return new GivenNetwork(
        entry.name(),
        environment
            .scalar("cidr")
            .map(GivenNetwork::block)
            .or(() -> NetworkDefaults.cidr(entry.name())),
        environment
            .scalar("zones")
            .filter(zones -> zones.text().equals("3"))
            .map(zones -> 3)
            .orElse(NetworkDefaults.ZONES),
        subnets,
        environment.mapping("network").isPresent());
  }

  private static List<CidrBlock> blocks(MappingNode subnets, String tier) {
    List<CidrBlock> blocks = new ArrayList<>();
    subnets.sequence(tier).map(SequenceNode::items).orElse(List.of()).stream()
        .filter(ScalarNode.class::isInstance)
        .forEach(item -> blocks.add(block((ScalarNode) item)));
    return blocks;
  }

  private static CidrBlock block(ScalarNode node) {
    if (!CidrBlock.isWellFormed(node.text())
        || !CidrBlock.parse(node.text()).toString().equals(node.text())) {
      throw new AddressException(
          "%s: `%s` is not %s, without host bits."
              .formatted(node.location(), node.text(), CidrBlock.REQUIREMENT));
    }
    return CidrBlock.parse(node.text());
  }
}
