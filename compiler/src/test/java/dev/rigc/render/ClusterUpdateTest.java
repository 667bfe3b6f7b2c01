package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An update of a cluster takes no application away. */
class ClusterUpdateTest {
  static Stream<RenderedStack> clusters() {
    return SampleRiglets.names().stream()
        .flatMap(sample -> SampleRiglets.rendered(sample).stacks().stream())
        .filter(rendered -> rendered.stack().file().endsWith("/compute-ecs.yaml"))
        .filter(rendered -> rendered.template().contains("AWS::AutoScaling::AutoScalingGroup"));
  }

  /** Whatever an operator turns, CloudFormation takes no number that is not below the maximum. */
  @ParameterizedTest
  @CsvSource({
    // size, maximal size, hosts that stay in service while one is replaced
    "1, 1, 0",
    "1, 2, 1",
    "1, 4, 1",
    "2, 2, 1",
    "2, 3, 2",
    "2, 4, 2",
    "3, 3, 2",
    "4, 6, 4",
    "0, 1, 0",
  })
  void everyHostStaysInServiceWhereOneMoreMayRun(int size, int maxSize, int kept) {
    Node policy =
        step(
            clusters().findFirst().orElseThrow(),
            "Resources",
            "Hosts",
            "UpdatePolicy",
            "AutoScalingRollingUpdate");
    int batch = Integer.parseInt(text(step(policy, "MaxBatchSize")));
    int least = leastInService(step(policy, "MinInstancesInService"), size, maxSize);
    assertTrue(least < maxSize, () -> least + " is not below the maximum");
    assertEquals(1, batch);
    // Without room for a new host the batch goes first; with it, as many as the policy keeps.
    assertEquals(kept, Math.max(least, Math.max(0, size - batch)));
  }

  /** {@code !If [HasRoomForOneMore, !Ref ClusterSize, 0]} by hand. */
  private static int leastInService(Node value, int size, int maxSize) {
    List<Node> choice = ((SequenceNode) value).items();
    assertEquals("HasRoomForOneMore", text(choice.get(0)));
    assertEquals("ClusterSize", text(choice.get(1)));
    return size == maxSize ? Integer.parseInt(text(choice.get(2))) : size;
  }

  @ParameterizedTest
  @MethodSource("clusters")
  void hostsJoinAfterTheirCapacityProvider(RenderedStack cluster) {
    Node resources = step(cluster, "Resources");
    // The group is complete before any host joined: its provider cannot be made earlier.
    assertFalse(((MappingNode) step(resources, "Hosts")).get("CreationPolicy").isPresent());
    assertEquals(
        "Hosts",
        text(
            step(
                resources,
                "HostCapacity",
                "Properties",
                "AutoScalingGroupProvider",
                "AutoScalingGroupArn")));
    assertEquals(
        "ENABLED",
        text(
            step(
                resources,
                "HostCapacity",
                "Properties",
                "AutoScalingGroupProvider",
                "ManagedDraining")));
    SequenceNode providers =
        (SequenceNode) step(resources, "ClusterCapacity", "Properties", "CapacityProviders");
    assertEquals("HostCapacity", text(providers.items().get(0)));
    assertEquals("ClusterCapacity", text(step(resources, "HostsReady", "DependsOn")));
    // A change of a wait condition is refused, so nothing in it follows a parameter.
    assertEquals(
        "1", text(step(resources, "HostsReady", "CreationPolicy", "ResourceSignal", "Count")));
  }

  /** The user data in a shell, with tools that write down what they are asked for. */
  @Test
  void aHostWaitsForTheProviderBeforeItsAgentStarts(@TempDir Path folder)
      throws IOException, InterruptedException {
    tool(folder, "dnf", "echo dnf >> log");
    tool(folder, "sleep", ":");
    tool(folder, "systemd-run", "echo joins >> log; for last; do :; done; \"$last\"");
    tool(folder, "curl", "echo '\"ContainerInstanceArn\":\"arn:aws:ecs\"'");
    tool(folder, "cfn-get-metadata", "echo looks >> log; [ $(grep -c looks log) -ge 3 ]");
    tool(folder, "cfn-signal", "echo signals \"$2\" \"$6\" >> log; [ $6 = HostsReady ]");
    assertEquals(
        "dnf looks looks looks joins signals 0 Hosts looks signals 0 HostsReady", run(folder));
  }

  @Test
  void aHostThatCannotSeeTheProviderJoinsAllTheSame(@TempDir Path folder)
      throws IOException, InterruptedException {
    tool(folder, "dnf", ":");
    tool(folder, "sleep", ":");
    tool(folder, "systemd-run", "echo joins >> log; for last; do :; done; \"$last\"");
    // It looks some 900 times, of which three will do.
    tool(folder, "seq", "echo 1 2 3");
    tool(folder, "curl", "exit 7");
    tool(folder, "cfn-get-metadata", "exit 1");
    tool(folder, "cfn-signal", "echo signals \"$2\" \"$6\" >> log");
    assertEquals("joins signals 1 Hosts", run(folder));
  }

  private static void tool(Path folder, String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private static String run(Path folder) throws IOException, InterruptedException {
    String script =
        text(step(
                clusters().findFirst().orElseThrow(),
                "Resources",
                "HostTemplate",
                "Properties",
                "LaunchTemplateData",
                "UserData",
                "Fn::Base64"))
            .replaceAll("/opt/aws/bin|/usr/local/sbin|/etc/ecs", folder.toString())
            .replaceAll("\\$\\{[A-Za-z:.]+\\}", "word");
    Path file = Files.writeString(folder.resolve("user-data.sh"), script);
    Map<String, String> path = Map.of("PATH", folder + ":" + System.getenv("PATH"));
    Tool.Outcome outcome = Tool.run(folder, List.of("bash", file.toString()), path);
    assertTrue(outcome.status() <= 1, outcome::output);
    return String.join(" ", Files.readAllLines(folder.resolve("log")));
  }

  /** What ECS may do while it updates a service is what the riglet's rules count with. */
  @Test
  void servicesKeepHalfOfTheirCopies() {
    for (RenderedStack stack : SampleRiglets.rendered("twig").stacks()) {
      if (stack.stack().application().isPresent() && stack.stack().environment().isPresent()) {
        Node deployment =
            step(stack, "Resources", "Service", "Properties", "DeploymentConfiguration");
        assertEquals("50", text(step(deployment, "MinimumHealthyPercent")));
        assertEquals("200", text(step(deployment, "MaximumPercent")));
      }
    }
  }

  /** The load balancer may reach what the containers' security group lets in, and nothing else. */
  @Test
  void theSamePortsAreOpenOnBothSides() {
    for (String sample : SampleRiglets.names()) {
      Rendered rendered = SampleRiglets.rendered(sample);
      for (RenderedStack stack : rendered.stacks()) {
        String file = stack.stack().file();
        if (file.endsWith("/compute-ecs.yaml")) {
          RenderedStack foundation =
              rendered.stacks().stream()
                  .filter(
                      other ->
                          other.stack().file().equals(file.replace("compute-ecs", "foundation")))
                  .findFirst()
                  .orElseThrow();
          assertEquals(
              ports(
                  step(
                      foundation,
                      "Resources",
                      "LoadBalancerSecurityGroup",
                      "Properties",
                      "SecurityGroupEgress")),
              ports(
                  step(
                      stack,
                      "Resources",
                      "AppSecurityGroup",
                      "Properties",
                      "SecurityGroupIngress")),
              file);
        }
      }
    }
  }

  private static List<String> ports(Node rules) {
    return ((SequenceNode) rules)
        .items().stream()
            .map(rule -> text(step(rule, "FromPort")) + "-" + text(step(rule, "ToPort")))
            .toList();
  }

  private static Node step(RenderedStack stack, String... keys) {
    Document document = DocumentParser.parse(new Source(stack.stack().file(), stack.template()));
    return step(document.root().orElseThrow(), keys);
  }

  private static Node step(Node node, String... keys) {
    Node at = node;
    for (String key : keys) {
      at = ((MappingNode) at).get(key).orElseThrow();
    }
    return at;
  }

  private static String text(Node node) {
    return ((ScalarNode) node).text();
  }
}
