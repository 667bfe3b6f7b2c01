package dev.rigc.cidr;

import dev.rigc.cidr.AddressPlan.Status;
import dev.rigc.cidr.AddressPlan.Subnet;
import dev.rigc.cidr.AddressPlan.Tier;
import dev.rigc.model.value.CidrBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The subnets of a VPC: four tiers, of which a riglet has three, in four zones, of which it uses
 * two or three. What it does not use is shown as room.
 */
final class SubnetGrid {
  private static final int ZONES = 4;
  private static final String ROOM = "further";

  /** The /24 blocks of the default layout by tier and zone; they fit into a /17. */
  private static final Map<String, List<Integer>> STANDARD =
      Map.of(
          "public",
          List.of(1, 2, 3, 4),
          "private",
          List.of(11, 12, 13, 14),
          "database",
          List.of(100, 110, 120, 130),
          ROOM,
          List.of(21, 22, 23, 24));

  private static final int STANDARD_PREFIX = 24;
  private static final int SMALLEST_STANDARD = 17;
  private static final int SMALLEST_SUBNET = 28;

  private final CidrBlock vpc;
  private final int zones;
  private final Map<String, List<CidrBlock>> kept;
  private final List<CidrBlock> taken = new ArrayList<>();

  /**
   * The subnets of {@code vpc} in {@code zones} zones.
   *
   * @param kept the blocks that are there, by tier
   */
  SubnetGrid(CidrBlock vpc, int zones, Map<String, List<CidrBlock>> kept) {
    this.vpc = vpc;
    this.zones = zones;
    this.kept = kept;
    kept.values().forEach(taken::addAll);
  }

  /** Whether the default layout has all its subnets inside a VPC. */
  static boolean isStandard(CidrBlock vpc) {
    return vpc.prefix() <= SMALLEST_STANDARD;
  }

  /** The blocks of the default layout, as far as a riglet uses them. */
  static Map<String, List<CidrBlock>> standard(CidrBlock vpc, int zones) {
    Map<String, List<CidrBlock>> blocks = new LinkedHashMap<>();
    for (String tier : GivenNetwork.TIERS) {
      blocks.put(
          tier,
          numbers(tier).subList(0, zones).stream()
              .map(number -> vpc.subnet(STANDARD_PREFIX, number))
              .toList());
    }
    return blocks;
  }

  List<Tier> tiers() {
    List<String> names = new ArrayList<>(GivenNetwork.TIERS);
    names.add(ROOM);
    List<Tier> tiers = new ArrayList<>();
    // What is used comes first, so that room never takes a block from it.
    for (String name : names) {
      tiers.add(new Tier(name, used(name)));
    }
    List<Tier> all = new ArrayList<>();
    for (Tier tier : tiers) {
      List<Subnet> subnets = new ArrayList<>(tier.subnets());
      for (int zone = subnets.size(); zone < ZONES; zone++) {
        add(subnets, tier.name(), zone, Status.FREE);
      }
      all.add(new Tier(tier.name(), subnets));
    }
    return all;
  }

  private List<Subnet> used(String tier) {
    List<Subnet> subnets = new ArrayList<>();
    List<CidrBlock> there = kept.getOrDefault(tier, List.of());
    there.forEach(block -> subnets.add(new Subnet(block, Status.KEPT)));
    for (int zone = there.size(); zone < zones && !tier.equals(ROOM); zone++) {
      add(subnets, tier, zone, Status.PROPOSED);
    }
    return subnets;
  }

  private void add(List<Subnet> subnets, String tier, int zone, Status status) {
    free(tier, zone)
        .ifPresentOrElse(
            block -> {
              taken.add(block);
              subnets.add(new Subnet(block, status));
            },
            () -> {
              if (status == Status.PROPOSED) {
                throw new AddressException(
                    "The VPC `%s` has no free block for the %s subnet of a further zone."
                        .formatted(vpc, tier));
              }
            });
  }

  /** The block at the place of the layout or, where that is taken, the next free one. */
  private Optional<CidrBlock> free(String tier, int zone) {
    int prefix = prefix(tier);
    if (prefix > SMALLEST_SUBNET) {
      return Optional.empty();
    }
    CidrBlock own =
        isStandard(vpc)
            ? vpc.subnet(STANDARD_PREFIX, numbers(tier).get(zone))
            : vpc.subnet(prefix, place(tier) * ZONES + zone);
    if (own.prefix() == prefix && isFree(own)) {
      return Optional.of(own);
    }
    long count = 1L << (prefix - vpc.prefix());
    for (int i = 0; i < count; i++) {
      CidrBlock block = vpc.subnet(prefix, i);
      if (isFree(block)) {
        return Optional.of(block);
      }
    }
    return Optional.empty();
  }

  private boolean isFree(CidrBlock block) {
    return vpc.contains(block) && taken.stream().noneMatch(block::overlaps);
  }

  /** The size of the subnets that are there, or that of the layout. */
  private int prefix(String tier) {
    List<CidrBlock> there = kept.getOrDefault(tier, List.of());
    if (!there.isEmpty()) {
      return there.get(0).prefix();
    }
    return isStandard(vpc) ? STANDARD_PREFIX : vpc.prefix() + 4;
  }

  private static int place(String tier) {
    int place = GivenNetwork.TIERS.indexOf(tier);
    return place < 0 ? GivenNetwork.TIERS.size() : place;
  }

  private static List<Integer> numbers(String tier) {
    return STANDARD.getOrDefault(tier, List.of());
  }
}
