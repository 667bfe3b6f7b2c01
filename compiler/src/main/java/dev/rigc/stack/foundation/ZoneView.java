package dev.rigc.stack.foundation;

import dev.rigc.model.Environment;
import dev.rigc.model.network.NatChoice;
import dev.rigc.model.network.Network;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the templates of {@code foundation} see of an availability zone.
 *
 * @param letter the end of the logical ids of its resources, such as {@code A}
 * @param natLetter the letter of the zone whose NAT gateway it uses
 * @param index its place among the zones of the region, from 0
 * @param ordinal its place in words
 * @param publicCidr block of its public subnet
 * @param privateCidr block of its private subnet
 * @param ipv6Public which /64 of the VPC is that of its public subnet, from 0
 * @param ipv6Private which one is that of its private subnet
 * @param ipv6Database which one is that of its database subnet
 */
public record ZoneView(
    String letter,
    String natLetter,
    int index,
    String ordinal,
    String publicCidr,
    String privateCidr,
    int ipv6Public,
    int ipv6Private,
    int ipv6Database) {
  private static final List<String> ORDINALS = List.of("first", "second", "third");

  /** The IPv6 blocks have the numbers that the IPv4 blocks of the standard layout have. */
  static List<ZoneView> of(Environment environment) {
    Network network = environment.network();
    boolean hasOwnNat = network.nat() == NatChoice.PER_AZ;
    List<String> letters = FoundationExports.zones(environment);
    return IntStream.range(0, letters.size())
        .mapToObj(
            i ->
                new ZoneView(
                    letters.get(i),
                    letters.get(hasOwnNat ? i : 0),
                    i,
                    ORDINALS.get(i),
                    network.subnets().publics().get(i).toString(),
                    network.subnets().privates().get(i).toString(),
                    1 + i,
                    11 + i,
                    100 + 10 * i))
        .toList();
  }
}
