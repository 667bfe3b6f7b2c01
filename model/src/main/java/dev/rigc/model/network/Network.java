package dev.rigc.model.network;

import dev.rigc.model.value.CidrBlock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The network of one environment.
 *
 * @param cidr the block of the VPC, /16 to /28
 * @param nat how its private subnets reach the internet
 * @param subnets the subnets inside {@code cidr}, in two zones or three
 * @param endpoints services that are reached inside the VPC, in the order of the constants
 * @param flowLogs the records of its connections, if they are kept
 * @param ipv6 whether the VPC has IPv6 addresses, too
 * @param existing the VPC and subnets that exist already; {@code subnets} then says only how many
 *     zones there are
 */
public record Network(
    CidrBlock cidr,
    NatChoice nat,
    Subnets subnets,
    List<Endpoint> endpoints,
    Optional<FlowLogs> flowLogs,
    boolean ipv6,
    Optional<ExistingNetwork> existing) {

  /** Keeps each endpoint once, in the order of the constants. */
  public Network {
    endpoints = endpoints.stream().distinct().sorted().toList();
  }

  /** A network of IPv4 without endpoints and flow logs. */
  public Network(CidrBlock cidr, NatChoice nat, Subnets subnets) {
    this(cidr, nat, subnets, List.of(), Optional.empty(), false, Optional.empty());
  }

  /** How many NAT gateways rigc makes, each with an Elastic IP. */
  public int natGateways() {
    if (existing.isPresent()) {
      return 0;
    }
    return switch (nat) {
      case PER_AZ -> subnets.zones();
      case SINGLE -> 1;
      case NONE -> 0;
    };
  }

  /**
   * The subnets, each kind in two zones or three.
   *
   * @param publicA for the load balancer and NAT, first zone
   * @param publicB the same, second zone
   * @param privateA for the applications, first zone
   * @param privateB the same, second zone
   * @param databaseA for the database, first zone
   * @param databaseB the same, second zone
   * @param third those of a third zone
   */
  public record Subnets(
      CidrBlock publicA,
      CidrBlock publicB,
      CidrBlock privateA,
      CidrBlock privateB,
      CidrBlock databaseA,
      CidrBlock databaseB,
      Optional<ThirdZone> third) {

    /**
     * The subnets of a third zone.
     *
     * @param publicC for the load balancer and NAT
     * @param privateC for the applications
     * @param databaseC for the database
     */
    public record ThirdZone(CidrBlock publicC, CidrBlock privateC, CidrBlock databaseC) {}

    /** The subnets of two zones. */
    public Subnets(
        CidrBlock publicA,
        CidrBlock publicB,
        CidrBlock privateA,
        CidrBlock privateB,
        CidrBlock databaseA,
        CidrBlock databaseB) {
      this(publicA, publicB, privateA, privateB, databaseA, databaseB, Optional.empty());
    }

    /** Those of the standard layout in two zones. */
    public static Subnets standard(CidrBlock vpc) {
      return standard(vpc, 2);
    }

    /**
     * The standard layout of a riglet: the /24 blocks number 1, 2 (public), 11, 12 (private), 100
     * and 110 (database) of the VPC; 3, 13 and 120 in a third zone. In a VPC smaller than a /17 the
     * last ones lie outside: that is for a rule to say.
     */
    public static Subnets standard(CidrBlock vpc, int zones) {
      return new Subnets(
          vpc.subnet(24, 1),
          vpc.subnet(24, 2),
          vpc.subnet(24, 11),
          vpc.subnet(24, 12),
          vpc.subnet(24, 100),
          vpc.subnet(24, 110),
          zones < 3
              ? Optional.empty()
              : Optional.of(
                  new ThirdZone(vpc.subnet(24, 3), vpc.subnet(24, 13), vpc.subnet(24, 120))));
    }

    /** How many zones they are in: 2 or 3. */
    public int zones() {
      return third.isPresent() ? 3 : 2;
    }

    /** The public ones, by zone. */
    public List<CidrBlock> publics() {
      return kind(publicA, publicB, third.map(ThirdZone::publicC));
    }

    /** The private ones, by zone. */
    public List<CidrBlock> privates() {
      return kind(privateA, privateB, third.map(ThirdZone::privateC));
    }

    /** Those of the database, by zone. */
    public List<CidrBlock> databases() {
      return kind(databaseA, databaseB, third.map(ThirdZone::databaseC));
    }

    /** All of them: the public ones, the private ones, those of the database. */
    public List<CidrBlock> all() {
      return Stream.of(publics(), privates(), databases()).flatMap(List::stream).toList();
    }

    private static List<CidrBlock> kind(CidrBlock a, CidrBlock b, Optional<CidrBlock> c) {
      return Stream.concat(Stream.of(a, b), c.stream()).toList();
    }
  }
}
