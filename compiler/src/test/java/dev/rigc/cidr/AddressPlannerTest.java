package dev.rigc.cidr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cidr.AddressPlan.Network;
import dev.rigc.cidr.AddressPlan.Status;
import dev.rigc.cidr.AddressPlan.Subnet;
import dev.rigc.cidr.AddressPlan.Tier;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPlannerTest {
  private static final AddressRequest PLAIN = request(16, Optional.empty(), List.of());

  private static AddressRequest request(
      int prefix, Optional<Integer> zones, List<String> avoid, String... environments) {
    return new AddressRequest(
        CidrBlock.parse("10.0.0.0/8"),
        prefix,
        zones,
        avoid.stream().map(CidrBlock::parse).toList(),
        List.of(environments));
  }

  private static AddressPlan plan(String environments, AddressRequest request) {
    String riglet = "environments:\n" + environments.indent(2);
    return AddressPlanner.plan(
        Optional.of(DocumentParser.parse(new Source("riglet.yaml", riglet))), request);
  }

  private static List<String> blocks(Network network, Status status) {
    return network.tiers().stream()
        .flatMap(tier -> tier.subnets().stream())
        .filter(subnet -> subnet.status() == status)
        .map(subnet -> subnet.block().toString())
        .toList();
  }

  @Test
  void theThreeEnvironmentsOfANewRigletGetTheOriginalsBlocks() {
    AddressPlan plan =
        AddressPlanner.plan(
            Optional.empty(),
            request(16, Optional.empty(), List.of(), "integration", "staging", "production"));

    assertEquals(
        List.of("10.10.0.0/16", "10.20.0.0/16", "10.30.0.0/16"),
        plan.environments().stream().map(network -> network.vpc().toString()).toList());
    assertEquals(Optional.of(CidrBlock.parse("10.40.0.0/16")), plan.next());
    assertEquals(253, plan.free());
  }

  @Test
  void anEnvironmentWithoutABlockGetsOneBesideThoseThatExist() {
    AddressPlan plan = plan("integration: {}\nqa: {}\nproduction: { cidr: 10.40.0.0/16 }", PLAIN);

    assertEquals(
        List.of(
            "integration 10.10.0.0/16 KEPT",
            "qa 10.20.0.0/16 PROPOSED",
            "production 10.40.0.0/16 KEPT"),
        plan.environments().stream()
            .map(each -> each.environment() + " " + each.vpc() + " " + each.status())
            .toList());
  }

  @Test
  void aThirdZoneIsProposedAfterTheSchemeOfTheFirstTwo() {
    AddressPlan plan =
        plan("production: { cidr: 10.30.0.0/16 }", request(16, Optional.of(3), List.of()));
    Network network = plan.environments().get(0);

    assertEquals(
        List.of("10.30.3.0/24", "10.30.13.0/24", "10.30.120.0/24"),
        blocks(network, Status.PROPOSED));
    assertEquals(
        List.of(
            "10.30.1.0/24",
            "10.30.2.0/24",
            "10.30.11.0/24",
            "10.30.12.0/24",
            "10.30.100.0/24",
            "10.30.110.0/24"),
        blocks(network, Status.KEPT));
    assertTrue(network.standard());
  }

  @Test
  void listedSubnetsStayWhereTheyAreAndTheThirdZoneGoesAroundThem() {
    AddressPlan plan =
        plan(
            """
            production:
              cidr: 10.30.0.0/20
              subnets:
                public: [10.30.0.0/24, 10.30.1.0/24]
                private: [10.30.4.0/23, 10.30.6.0/23]
                database: [10.30.8.0/28, 10.30.8.16/28]
            """,
            request(16, Optional.of(3), List.of()));
    Network network = plan.environments().get(0);

    assertEquals(
        List.of("10.30.0.0/24", "10.30.1.0/24", "10.30.4.0/23"),
        blocks(network, Status.KEPT).subList(0, 3));
    assertEquals(3, blocks(network, Status.PROPOSED).size());
    assertDisjointAndInside(network);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 18, 20, 23, 24})
  void everySizeHasRoomForFourZonesAndAFurtherTier(int size) {
    AddressPlan plan =
        AddressPlanner.plan(
            Optional.empty(), request(size, Optional.of(3), List.of(), "one", "two"));

    for (Network network : plan.environments()) {
      assertEquals(size, network.vpc().prefix());
      assertEquals(9, blocks(network, Status.PROPOSED).size());
      assertEquals(7, blocks(network, Status.FREE).size());
      assertDisjointAndInside(network);
    }
  }

  @Test
  void nothingNewOverlapsWhatIsToBeAvoided() {
    AddressPlan plan =
        plan(
            "integration: {}",
            request(16, Optional.empty(), List.of("10.0.0.0/9", "10.200.0.0/16"), "qa", "demo"));

    assertEquals("10.130.0.0/16", plan.environments().get(1).vpc().toString());
    assertEquals(1, plan.notes().size());
    assertTrue(plan.notes().get(0).startsWith("integration keeps `10.10.0.0/16`"), plan.toString());
    for (Network network : plan.environments().subList(1, 3)) {
      assertTrue(!network.vpc().overlaps(CidrBlock.parse("10.0.0.0/9")), plan.toString());
    }
  }

  @Test
  void whereNoBlockIsLeftItSaysSo() {
    AddressRequest all =
        new AddressRequest(
            CidrBlock.parse("10.0.0.0/16"), 16, Optional.empty(), List.of(), List.of("a", "b"));

    String message =
        assertThrows(AddressException.class, () -> AddressPlanner.plan(Optional.empty(), all))
            .getMessage();
    assertTrue(message.startsWith("No /16 is left for b in `10.0.0.0/16`"), message);
  }

  @Test
  void aMalformedBlockIsNamedWithItsPlace() {
    String message =
        assertThrows(
                AddressException.class, () -> plan("production: { cidr: 10.30.0.9/16 }", PLAIN))
            .getMessage();
    assertTrue(message.startsWith("riglet.yaml:2:23: `10.30.0.9/16`"), message);
  }

  /** So that a plan can be repeated: what it proposed is what the riglet then has. */
  @Test
  void whatWasProposedIsKeptTheNextTime() {
    AddressPlan first = plan("qa: {}", request(20, Optional.empty(), List.of()));
    Network qa = first.environments().get(0);
    StringBuilder subnets = new StringBuilder();
    for (Tier tier : qa.tiers().subList(0, 3)) {
      List<CidrBlock> used = tier.subnets().subList(0, 2).stream().map(Subnet::block).toList();
      subnets.append("    %s: %s\n".formatted(tier.name(), used));
    }
    AddressPlan second =
        plan("qa:\n  cidr: %s\n  subnets:\n%s".formatted(qa.vpc(), subnets), PLAIN);

    assertEquals(blocks(qa, Status.PROPOSED), blocks(second.environments().get(0), Status.KEPT));
    assertEquals(List.of(), blocks(second.environments().get(0), Status.PROPOSED));
  }

  private static void assertDisjointAndInside(Network network) {
    List<CidrBlock> seen = new ArrayList<>();
    for (Tier tier : network.tiers()) {
      for (Subnet subnet : tier.subnets()) {
        assertTrue(network.vpc().contains(subnet.block()), network::toString);
        assertTrue(seen.stream().noneMatch(subnet.block()::overlaps), network::toString);
        seen.add(subnet.block());
      }
    }
  }
}
