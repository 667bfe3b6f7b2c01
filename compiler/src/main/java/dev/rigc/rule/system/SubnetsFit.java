package dev.rigc.rule.system;

import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.system.Identities.Identity;
import dev.rigc.rule.system.Networks.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Subnets of one VPC lie inside it and apart from each other, whichever template they stand in. */
final class SubnetsFit implements SystemRule {
  static final RuleInfo OVERLAP =
      RuleInfo.error(
              "CFN5030",
              "Subnets of one VPC do not overlap, across all templates.",
              "EC2 refuses a subnet that shares addresses with another one of its VPC.",
              "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html")
          .withExample("CidrBlock: 10.10.1.0/24 # and 10.10.0.0/23 in another template\n")
          .withCounterparts("E3060");

  static final RuleInfo OUTSIDE =
      RuleInfo.error(
              "CFN5031",
              "A subnet lies inside its VPC, across all templates.",
              "EC2 refuses a subnet with addresses that its VPC does not have.",
              "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html")
          .withExample("CidrBlock: 10.11.1.0/24 # the VPC's template says 10.10.0.0/16\n")
          .withCounterparts("E3059");

  @Override
  public List<RuleInfo> infos() {
    return List.of(OVERLAP, OUTSIDE);
  }

  @Override
  public Set<Sight> looksAt() {
    return Networks.LOOK_AT;
  }

  @Override
  public void check(SystemSubject subject, Findings findings) {
    Networks networks = new Networks(subject);
    for (Map.Entry<Identity, List<Block>> vpc : networks.subnets().entrySet()) {
      if (subject.plan().isPresent() || !isLiteral(vpc.getKey())) {
        overlaps(vpc.getValue(), findings);
      }
      List<Block> blocks = networks.blocks(vpc.getKey());
      for (Block subnet : vpc.getValue()) {
        outside(subnet, blocks, findings);
      }
    }
  }

  /**
   * Templates that hold the same VPC's id may be versions of each other, never deployed together.
   */
  private static boolean isLiteral(Identity vpc) {
    return vpc instanceof Identity.Named named && !named.isExport();
  }

  /**
   * Sorted by first address, a block that overlaps any before it overlaps the one that reaches
   * furthest.
   */
  private static void overlaps(List<Block> subnets, Findings findings) {
    List<Block> sorted = new ArrayList<>(subnets);
    sorted.sort(Comparator.comparing(Block::cidr));
    Optional<Block> furthest = Optional.empty();
    for (Block block : sorted) {
      Optional<Block> before = furthest.filter(other -> other.cidr().overlaps(block.cidr()));
      before
          .filter(other -> !other.member().equals(block.member()))
          .ifPresent(other -> overlap(other, block, findings));
      if (before.isEmpty()) {
        furthest = Optional.of(block);
      }
    }
  }

  /** Reported at the one that comes later in the set. */
  private static void overlap(Block one, Block other, Findings findings) {
    boolean swapped = other.member().index() < one.member().index();
    Block first = swapped ? other : one;
    Block second = swapped ? one : other;
    findings
        .add(
            OVERLAP,
            second.written().node(),
            "The subnet `%s` %s overlaps %s of the same VPC."
                .formatted(second.owner().logicalId(), second.cidr(), first.describe()))
        .resource(second.owner().logicalId())
        .hint("Give one of the two a block that is free in the VPC.")
        .related(first.written().node().location(), "overlaps this subnet");
  }

  private static void outside(Block subnet, List<Block> blocks, Findings findings) {
    boolean inside = blocks.stream().anyMatch(block -> block.cidr().contains(subnet.cidr()));
    boolean here = blocks.stream().allMatch(block -> block.member().equals(subnet.member()));
    if (inside || here) {
      return;
    }
    findings
        .add(
            OUTSIDE,
            subnet.written().node(),
            "The subnet `%s` %s does not lie inside its VPC: %s."
                .formatted(
                    subnet.owner().logicalId(),
                    subnet.cidr(),
                    blocks.stream().map(Block::describe).collect(Collectors.joining(", "))))
        .resource(subnet.owner().logicalId())
        .hint("Choose a block inside the VPC's, or associate another block with the VPC.")
        .related(blocks.get(0).written().node().location(), "the VPC's block");
  }
}
