package dev.rigc.rule.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.cfn.Template;
import dev.rigc.lint.SystemLint;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the rules on sets need of many linked templates fits into a small heap. */
class SetMemoryTest {
  private static final int TEMPLATES = 3_000;

  /** A third of what extracts took as objects. */
  private static final String HEAP = "-Xmx32m";

  private static final String TEMPLATE =
      """
      Parameters:
        Size: {Type: Number, Default: 1, MinValue: 0, AllowedValues: [1, 2, 3]}
      Resources:
        Vpc:
          Type: AWS::EC2::VPC
          Properties: {CidrBlock: 10.10.0.0/16}
        Subnet:
          Type: AWS::EC2::Subnet
          Properties:
            VpcId: !ImportValue stack-%2$d--Vpc
            CidrBlock: 10.10.1.0/24
        Rule:
          Type: AWS::ElasticLoadBalancingV2::ListenerRule
          Properties:
            ListenerArn: !ImportValue stack-%2$d--Listener
            Priority: %1$d
            Conditions: [{Field: host-header, Values: [h%1$d.example.com]}]
        Role:
          Type: AWS::IAM::Role
          Properties: {RoleName: !Sub "${AWS::StackName}-role-of-%1$d"}
        Service:
          Type: AWS::ECS::Service
          Properties:
            NetworkConfiguration:
              AwsvpcConfiguration:
                Subnets: [!Ref Subnet]
                SecurityGroups: [!Ref Group]
            LoadBalancers: [{TargetGroupArn: !ImportValue stack-%2$d--Target}]
        Group:
          Type: AWS::EC2::SecurityGroup
          Properties: {GroupDescription: text, VpcId: !ImportValue stack-%2$d--Vpc}
      Outputs:
        Vpc: {Value: !Ref Vpc, Export: {Name: stack-%1$d--Vpc}}
        Listener: {Value: arn-of-listener-%1$d, Export: {Name: stack-%1$d--Listener}}
        Target: {Value: arn-of-target-%1$d, Export: {Name: stack-%1$d--Target}}
      """;

  /** Lints the set in a JVM of its own. */
  static final class Probe {
    private Probe() {}

    public static void main(String[] arguments) {
      Set<SystemRule.Sight> sights = new HashSet<>();
      SystemRules.all().forEach(rule -> sights.addAll(((SystemRule) rule).looksAt()));
      Extracts extracts = new Extracts(Extract.byType(sights));
      List<Kept> kept = new ArrayList<>();
      for (int i = 1; i <= TEMPLATES; i++) {
        Source source = new Source("t" + i + ".yaml", TEMPLATE.formatted(i, i - 1));
        kept.add(extracts.keep(Template.of(DocumentParser.parse(source))));
      }
      long found =
          SystemLint.sets(kept, new Plans(List.of(), Optional.empty()), Optional.empty()).stream()
              .mapToLong(set -> SystemLint.run(set, SystemRules.all()).size())
              .sum();
      System.out.println(found + " findings");
    }
  }

  @Test
  void manyLinkedTemplatesFitIntoASmallHeap() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Probe.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertEquals(0, process.waitFor(), said);
    assertEquals(
        "7 findings", said, "the first imports, and the last exports, what nobody else does");
  }
}
