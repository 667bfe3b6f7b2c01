package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What grows in a riglet that is deployed changes the stacks that it must and nothing else: no
 * subnet is renumbered and nothing that holds data is replaced.
 */
class StabilityTest {
  private static final String TWIG = twig();
  private static final String FOUNDATION = "production/foundation.yaml ";

  private static String twig() {
    try {
      return Files.readString(SampleRiglets.ROOT.resolve("riglet.yaml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void aThirdZoneAddsItsOwnAndLeavesThoseOfTheOthers() {
    String grown = replaced("nat: per-az", "zones: 3");
    assertEquals(
        Set.of(
            FOUNDATION + "+ NatC",
            FOUNDATION + "+ NatEipC",
            FOUNDATION + "+ RoutePrivateC",
            FOUNDATION + "+ RouteTablePrivateC",
            FOUNDATION + "+ SubnetPrivateC",
            FOUNDATION + "+ SubnetPrivateCRoutes",
            FOUNDATION + "+ SubnetPublicC",
            FOUNDATION + "+ SubnetPublicCRoutes",
            FOUNDATION + "~ LoadBalancer.Subnets",
            FOUNDATION + "~ S3Endpoint.RouteTableIds",
            "production/compute-ecs.yaml ~ Hosts.VPCZoneIdentifier",
            "production/db-couch.yaml + DbSubnetPrivateC",
            "production/db-couch.yaml + DbSubnetPrivateCRoutes"),
        StackChanges.between(TWIG, grown));
    assertKept(TWIG, grown);
  }

  /** CloudFormation refuses to change or remove an export that another stack imports. */
  private static void assertKept(String before, String after) {
    Map<String, String> kept = new TreeMap<>(StackChanges.outputs(after));
    Map<String, String> old = StackChanges.outputs(before);
    kept.keySet().retainAll(old.keySet());
    assertEquals(old, kept);
  }

  private static String replaced(String before, String after) {
    String yaml = TWIG.replace(before, after);
    assertNotEquals(TWIG, yaml);
    return yaml;
  }
}
