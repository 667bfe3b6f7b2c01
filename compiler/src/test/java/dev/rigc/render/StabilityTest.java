package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What grows in a riglet that is deployed changes the stacks that it must and nothing else: no
 * subnet is renumbered and nothing that holds data is replaced.
 */
class StabilityTest {
  private static final String TWIG = twig();
  private static final String FOUNDATION = "production/foundation.yaml ";

  private static final List<String> HOSTS =
      List.of(
          "ClusterCapacity",
          "HostCapacity",
          "HostProfile",
          "HostRole",
          "HostTemplate",
          "Hosts",
          "HostsReady");

  private static final List<String> OTHER_LAUNCH_TYPE =
      List.of(
          "! TargetGroup.TargetType",
          "! TaskDefinition.Cpu",
          "! TaskDefinition.Memory",
          "! TaskDefinition.NetworkMode",
          "! TaskDefinition.RequiresCompatibilities",
          "! TaskDefinition.ContainerDefinitions",
          "? Service.LaunchType",
          "~ Service.NetworkConfiguration",
          "~ Service.PlacementStrategies");

  private static String twig() {
    return text("riglet.yaml");
  }

  private static String existingVpc() {
    return text("compiler/src/test/resources/samples/existing-vpc.yaml");
  }

  private static String text(String file) {
    try {
      return Files.readString(SampleRiglets.ROOT.resolve(file));
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
            "production/compute-ecs.yaml ? Hosts.VPCZoneIdentifier",
            "production/db-couch.yaml + DbSubnetPrivateC",
            "production/db-couch.yaml + DbSubnetPrivateCRoutes"),
        StackChanges.between(TWIG, grown));
    assertKept(TWIG, grown);
  }

  /** Hosts go, and each target group is replaced by one of addresses: nothing holds data there. */
  @Test
  void fargateInPlaceOfHostsAndBack() {
    String fargate = replaced("launch: ec2", "launch: fargate");
    for (boolean isBack : List.of(false, true)) {
      Set<String> expected = new TreeSet<>();
      for (String environment : List.of("integration", "staging", "production")) {
        expected.add(
            environment + "/foundation.yaml ~ LoadBalancerSecurityGroup.SecurityGroupEgress");
        String cluster = environment + "/compute-ecs.yaml ";
        expected.add(cluster + "~ AppSecurityGroup.SecurityGroupIngress");
        expected.add(cluster + "~ Cluster.CapacityProviders");
        HOSTS.forEach(id -> expected.add(cluster + (isBack ? "+ " : "- ") + id));
        for (String application : List.of("twig-api", "twig")) {
          String stack = environment + "/app-" + application + ".yaml ";
          OTHER_LAUNCH_TYPE.forEach(change -> expected.add(stack + change));
        }
      }

      assertEquals(
          expected,
          isBack ? StackChanges.between(fargate, TWIG) : StackChanges.between(TWIG, fargate));
    }
  }

  @Test
  void scalingOfAnApplicationLeavesItsServiceRunning() {
    String scaling =
        replaced(
            "priority: 200", "priority: 200\n    scaling: { max: { production: 9 }, cpu: 60 }");
    assertEquals(
        Set.of(
            "deps.yaml + CloudFormationScaling",
            "production/app-twig.yaml + CpuScaling",
            "production/app-twig.yaml + ScalableTarget",
            "production/app-twig.yaml ~ Service.DesiredCount",
            // It no longer depends on the parameter for the number of copies.
            "production/app-twig.yaml ~ NoHealthyTaskAlarm.Condition",
            "build/twig.yaml ~ CountRole.Policies",
            "build/twig.yaml ~ Pipeline.Stages"),
        StackChanges.between(TWIG, scaling));
    assertKept(TWIG, scaling);
  }

  /** Alarms and stacks come and go; nothing that runs is replaced but the host of the database. */
  @Test
  void monitoringAddsAlarmsAndStacksOfItsOwn() {
    String monitored = replaced("nat: per-az", "nat: per-az\n    monitoring: {}");
    Set<String> changes = StackChanges.between(TWIG, monitored);
    for (String added :
        List.of(
            "foundation.yaml + NatAPortAlarm",
            "compute-ecs.yaml + MissingHostsAlarm",
            "app-twig.yaml + LatencyAlarm",
            "monitoring.yaml + Dashboard",
            "health-checks.yaml + TwigApiCheck")) {
      assertTrue(changes.contains("production/" + added), changes::toString);
    }
    assertEquals(List.of(), changes.stream().filter(each -> each.matches(".* [-!] .*")).toList());
    assertKept(TWIG, monitored);
    assertKept(monitored, TWIG);
  }

  /** A second volume adds its access point and makes a revision of the task; nothing else moves. */
  @Test
  void volumesComeOneAfterTheOther() {
    String one =
        replaced(
            "priority: 200", "priority: 200\n    volumes: { uploads: { path: /srv/uploads } }");
    String two =
        one.replace(
            "{ uploads: { path: /srv/uploads }",
            "{ images: { path: /srv/images }, uploads: { path: /srv/uploads }");
    Set<String> expected = new TreeSet<>();
    for (String environment : List.of("integration", "staging", "production")) {
      expected.add(environment + "/app-twig.yaml ! TaskDefinition.ContainerDefinitions");
      expected.add(environment + "/app-twig.yaml ! TaskDefinition.Volumes");
      expected.add(environment + "/app-twig.yaml ~ TaskRole.Policies");
      expected.add(environment + "/files.yaml + AccessPointTwigImages122d");
    }
    assertEquals(expected, StackChanges.between(one, two));
    assertKept(TWIG, one);
    assertKept(one, two);
  }

  /** A further block beside the first; the subnets stay, and so do all addresses of IPv4. */
  @Test
  void ipv6AddsToTheNetworkAndReplacesNothing() {
    Set<String> changes =
        StackChanges.between(TWIG, replaced("nat: per-az", "nat: per-az\n    ipv6: true"));
    assertTrue(changes.contains(FOUNDATION + "+ Ipv6Block"), changes::toString);
    assertTrue(changes.contains("production/app-twig.yaml + RecordIpv6"), changes::toString);
    assertEquals(List.of(), changes.stream().filter(each -> each.matches(".* [-!] .*")).toList());
  }

  /** A wildcard: every further application would replace a certificate that lists all hosts. */
  @Test
  void aFurtherApplicationLeavesTheCertificateAsItIs() {
    String before =
        replaced("hostedZone: existing", "hostedZone: create")
            .replaceFirst("certificate: .*", "certificate: create");
    String after =
        before
            + """
              twig-admin:
                repository: buildit/twig-admin
                port: 8080
                priority: 300
            """;
    assertEquals(
        List.of(),
        StackChanges.between(before, after).stream()
            .filter(change -> change.contains("foundation.yaml"))
            .toList());
  }

  /** The hosts stay; only the services of this environment name the capacity provider. */
  @Test
  void scalingOfTheHostsOfAnEnvironment() {
    String scaling =
        replaced(
            "nat: per-az\n    compute: { size: 2 }",
            "nat: per-az\n    compute: { size: 2, scaling: {} }");
    assertEquals(
        Set.of(
            "production/compute-ecs.yaml ~ HostCapacity.AutoScalingGroupProvider",
            "production/compute-ecs.yaml ~ Hosts.DesiredCapacity",
            "production/app-twig.yaml ? Service.LaunchType",
            "production/app-twig.yaml ~ Service.CapacityProviderStrategy",
            "production/app-twig-api.yaml ? Service.LaunchType",
            "production/app-twig-api.yaml ~ Service.CapacityProviderStrategy"),
        StackChanges.between(TWIG, scaling));
    assertKept(TWIG, scaling);
  }

  /** Beside its own stacks an environment changes what roles in deps may do, and nothing else. */
  @Test
  void aFurtherEnvironmentIsAddedBesideTheOthers() {
    String grown =
        replaced(
            "  production:\n    cidr",
            "  demo: { cidr: 10.40.0.0/16, nat: single, pipeline: false }\n  production:\n    cidr");
    Set<String> changes = StackChanges.between(TWIG, grown);
    assertTrue(changes.contains("demo/foundation.yaml + Vpc"), changes::toString);
    assertEquals(
        List.of(
            "deps.yaml ~ ApplicationBoundary.PolicyDocument",
            "deps.yaml ~ CloudFormationRecords1.PolicyDocument",
            "deps.yaml ~ CloudFormationRunning.PolicyDocument"),
        ofOthers(changes, "demo/"));
    assertKept(TWIG, grown);
  }

  /** Its priority and host names are its own; those of the others stay. */
  @Test
  void aFurtherApplicationIsAddedBesideTheOthers() {
    String grown =
        replaced(
            "applications:\n",
            """
            applications:
              admin:
                repository: buildit/admin
                port: 8080
                priority: 300
                cpu: 64
                memory: 128
            """);
    Set<String> changes = StackChanges.between(TWIG, grown);
    assertTrue(changes.contains("production/app-admin.yaml + Service"), changes::toString);
    assertEquals(
        List.of("deps.yaml ~ CloudFormationRecords1.PolicyDocument"),
        ofOthers(changes, "/app-admin.yaml ", "build/admin.yaml "));
    assertKept(TWIG, grown);
  }

  /** Nothing of a load balancer is measured of it; its copies and its log are. */
  @Test
  void anApplicationWithoutAPublicHostHasTheAlarmsThatNeedNone() {
    String internal =
        replaced("nat: per-az", "nat: per-az\n    monitoring: {}")
            + """
              mailer:
                repository: buildit/mailer
                port: 4000
                public: false
                cpu: 64
                memory: 128
            """;
    Set<String> alarms =
        StackChanges.between(TWIG, internal).stream()
            .filter(change -> change.startsWith("production/app-mailer.yaml + "))
            .filter(change -> change.contains("Alarm") || change.contains("ErrorLines"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Set.of(
            "production/app-mailer.yaml + ErrorLines",
            "production/app-mailer.yaml + ErrorLinesAlarm",
            "production/app-mailer.yaml + MissingTasksAlarm"),
        alarms);
  }

  /** While requests move, those of the new version go to the other target group. */
  @Test
  void alarmsLookAtBothTargetGroupsWhereRequestsMove() {
    String shifting =
        replaced("nat: per-az", "nat: per-az\n    monitoring: {}")
            .replace("priority: 200", "priority: 200\n    deployment: { strategy: canary }");
    String app = StackChanges.template(shifting, "production/app-twig.yaml");
    for (String alarm : List.of("LatencyAlarm", "UnhealthyHostAlarm", "ServerErrorAlarm")) {
      String from = app.substring(app.indexOf("  " + alarm + ":"));
      String one = from.substring(0, from.indexOf("ComparisonOperator"));
      assertTrue(one.contains("!GetAtt TargetGroup.TargetGroupFullName"), one);
      assertTrue(one.contains("!GetAtt AlternateTargetGroup.TargetGroupFullName"), one);
    }
  }

  /** In a VPC that exists an Aurora cluster is where the database may be. */
  @Test
  void auroraIsInTheDatabaseSubnetsOfAVpcThatExists() {
    String yaml = existingVpc() + "database: { engine: aurora-postgresql }\n";
    String with = StackChanges.template(yaml, "production/db-aurora-postgresql.yaml");
    assertTrue(with.contains("Default: \"subnet-00000000000000101\""), with);
    assertTrue(with.contains("- !Ref \"DbSubnetPrivateA\""), with);
    assertFalse(with.contains("foundation--SubnetPrivateA"), with);
    String without =
        StackChanges.template(
            yaml.replaceFirst("(?m)^ *database: \\[.*\\n", ""),
            "production/db-aurora-postgresql.yaml");
    assertFalse(without.contains("Parameters:"), without);
    assertTrue(without.contains("acme-depot-production-foundation--SubnetPrivateA"), without);
  }

  /** The changes of files but those whose names have one of these parts. */
  private static List<String> ofOthers(Set<String> changes, String... parts) {
    return changes.stream().filter(change -> Stream.of(parts).noneMatch(change::contains)).toList();
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
