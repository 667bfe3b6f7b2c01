package dev.rigc.cidr;

import dev.rigc.model.value.CidrBlock;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of all environments.
 *
 * @param environments those of the riglet in its order, then those that were asked for
 * @param next the block that the next environment would get, if one is left
 * @param free how many more environments there is room for
 * @param notes what could not be as it was asked for, in sentences
 */
public record AddressPlan(
    List<Network> environments, Optional<CidrBlock> next, long free, List<String> notes) {
  /** Keeps copies of the lists. */
  public AddressPlan {
    environments = List.copyOf(environments);
    notes = List.copyOf(notes);
  }

  /** Whether a block is there already. */
  public enum Status {
    /** The riglet has it; it stays. */
    KEPT,
    /** It is proposed. */
    PROPOSED,
    /** It is left free, for another zone or tier. */
    FREE
  }

  /**
   * The network of an environment.
   *
   * @param environment its name
   * @param vpc the block of its VPC
   * @param status whether the VPC is in the riglet
   * @param zones how many zones it has by this plan
   * @param tiers its subnets by tier; empty for a VPC that exists outside of the riglet
   * @param standard whether the subnets are those of the default layout, so that the riglet need
   *     not list them
   */
  public record Network(
      String environment,
      CidrBlock vpc,
      Status status,
      int zones,
      List<Tier> tiers,
      boolean standard) {
    /** Keeps a copy of the list. */
    public Network {
      tiers = List.copyOf(tiers);
    }

    /** Whether anything of it is proposed. */
    public boolean hasProposals() {
      return status == Status.PROPOSED
          || tiers.stream()
              .flatMap(tier -> tier.subnets().stream())
              .anyMatch(subnet -> subnet.status() == Status.PROPOSED);
    }
  }

  /**
   * The subnets of one kind.
   *
   * @param name public, private, database, or further for the room of another tier
   * @param subnets one for each zone; where a small VPC is full there may be fewer
   */
  public record Tier(String name, List<Subnet> subnets) {
    /** Keeps a copy of the list. */
    public Tier {
      subnets = List.copyOf(subnets);
    }
  }

  /** A subnet, or the room for one. */
  public record Subnet(CidrBlock block, Status status) {}
}
