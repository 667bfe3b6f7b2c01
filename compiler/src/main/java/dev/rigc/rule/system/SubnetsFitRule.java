package dev.rigc.rule.system;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.Collector;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.SystemRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subnets of one VPC lie inside it and apart from each other, whichever template they stand in. */
final class SubnetsFitRule implements SystemRule {
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
  public List<Collector<?>> collectors() {
    return List.of(Network.COLLECTOR);
  }

  @Override
  public void check(SetContext set, Findings findings) {
    NetworkIndex networks = NetworkIndex.of(set);
    for (Map.Entry<Identity, List<AddressBlock>> vpc : networks.subnets().entrySet()) {
      if (set.plan().isPresent() || !isLiteral(vpc.getKey())) {
        overlaps(set, vpc.getValue(), findings);
      }
      List<AddressBlock> blocks = networks.blocks(vpc.getKey());
      for (AddressBlock subnet : vpc.getValue()) {
        outside(subnet, blocks, findings);
      }
    }
  }

  /**
   * Templates that hold the same VPC's id may be versions of each other, never deployed together.
   */
  private static boolean isLiteral(Identity vpc) {
    return vpc instanceof Identity.Named;
  }

  /**
   * Sorted by first address, a block that overlaps any before it overlaps the one that reaches
   * furthest.
   */
  private static void overlaps(SetContext set, List<AddressBlock> subnets, Findings findings) {
    List<AddressBlock> sorted = new ArrayList<>(subnets);
    sorted.sort(Comparator.comparing(AddressBlock::cidr));
    Optional<AddressBlock> furthest = Optional.empty();
    for (AddressBlock block : sorted) {
      Optional<AddressBlock> before = furthest.filter(other -> other.cidr().overlaps(block.cidr()));
      before
          .filter(other -> !other.stack().equals(block.stack()))
          .ifPresent(other -> overlap(set, other, block, findings));
      if (before.isEmpty()) {
        furthest = Optional.of(block);
      }
    }
  }

  /** Reported at the one that comes later in the set. */
  private static void overlap(
      SetContext set, AddressBlock one, AddressBlock other, Findings findings) {
    boolean swapped = set.position(other.stack()) < set.position(one.stack());
    AddressBlock first = swapped ? other : one;
    AddressBlock second = swapped ? one : other;
    findings
        .add(
            OVERLAP,
            second.place(),
            "The subnet `%s` %s overlaps %s of the same VPC."
                .formatted(second.logicalId(), second.cidr(), first.describe()))
        .resource(second.logicalId())
        .hint("Give one of the two a block that is free in the VPC.")
        .related(first.place().location(), "overlaps this subnet");
  }

  private static void outside(AddressBlock subnet, List<AddressBlock> blocks, Findings findings) {
    boolean inside = blocks.stream().anyMatch(block -> block.cidr().contains(subnet.cidr()));
    boolean here = blocks.stream().allMatch(block -> block.stack().equals(subnet.stack()));
    if (inside || here) {
      return;
    }
    findings
        .add(
            OUTSIDE,
            subnet.place(),
            "The subnet `%s` %s does not lie inside its VPC: %s."
                .formatted(
                    subnet.logicalId(),
                    subnet.cidr(),
                    Phrases.and(blocks.stream().map(AddressBlock::describe).toList())))
        .resource(subnet.logicalId())
        .hint("Choose a block inside the VPC's, or associate another block with the VPC.")
        .related(blocks.get(0).place().location(), "the VPC's block");
  }
}
