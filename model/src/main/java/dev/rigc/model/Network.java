package dev.rigc.model;

import java.util.List;

/**
 * The network of one environment.
 *
 * @param cidr the block of the VPC, /16 to /28
 * @param nat how its private subnets reach the internet
 * @param subnets the six subnets inside {@code cidr}
 */
public record Network(CidrBlock cidr, NatChoice nat, Subnets subnets) {
  /**
   * The subnets, each kind in two zones.
   *
   * @param publicA for the load balancer and NAT, first zone
   * @param publicB the same, second zone
   * @param privateA for the applications, first zone
   * @param privateB the same, second zone
   * @param databaseA for the database, first zone
   * @param databaseB the same, second zone
   */
  public record Subnets(
      CidrBlock publicA,
      CidrBlock publicB,
      CidrBlock privateA,
      CidrBlock privateB,
      CidrBlock databaseA,
      CidrBlock databaseB) {

    /**
     * The standard layout of a riglet: the /24 blocks number 1, 2 (public), 11, 12 (private), 100
     * and 110 (database) of the VPC. In a VPC smaller than a /17 the last ones lie outside: that is
     * for a rule to say.
     */
    public static Subnets standard(CidrBlock vpc) {
      return new Subnets(
          vpc.subnet(24, 1),
          vpc.subnet(24, 2),
          vpc.subnet(24, 11),
          vpc.subnet(24, 12),
          vpc.subnet(24, 100),
          vpc.subnet(24, 110));
    }

    /** All six in the order of the components. */
    public List<CidrBlock> all() {
      return List.of(publicA, publicB, privateA, privateB, databaseA, databaseB);
    }
  }
}
