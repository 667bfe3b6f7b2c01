package dev.rigc.cidr;

import dev.rigc.model.value.CidrBlock;
import java.util.List;
import java.util.Optional;

/**
 * What addresses are asked for.
 *
 * @param within the block that VPCs are taken from
 * @param prefix the size of a VPC, 16 to 24
 * @param zones for how many zones there should be subnets, if not for as many as now
 * @param avoid blocks that nothing new may overlap
 * @param environments names of further environments
 */
public record AddressRequest(
    CidrBlock within,
    int prefix,
    Optional<Integer> zones,
    List<CidrBlock> avoid,
    List<String> environments) {
  /**
   * The prefix of the smallest VPC: 16 subnets of the smallest size, /28, fill it (<a
   * href="https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html">subnet sizing</a>).
   */
  public static final int SMALLEST = 24;

  /**
   * The prefix of the largest VPC (<a
   * href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html">VPC CIDR
   * blocks</a>).
   */
  public static final int LARGEST = 16;

  /** Keeps copies of the lists. */
  public AddressRequest {
    avoid = List.copyOf(avoid);
    environments = List.copyOf(environments);
  }
}
