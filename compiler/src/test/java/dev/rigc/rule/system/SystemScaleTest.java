package dev.rigc.rule.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.FindingFilter;
import dev.rigc.lint.LintConfiguration;
import dev.rigc.lint.LintSession;
import dev.rigc.lint.RuleSet;
import dev.rigc.rule.TemplateOptions;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules on sets find in many linked templates what they find in a few. */
class SystemScaleTest {
  private static final int TEMPLATES = 1_000;

  /** Imports from one and exports to the next, with a misspelt import in each. */
  private static final String CHAIN =
      """
      Resources:
        Subnet:
          Type: AWS::EC2::Subnet
          Properties:
            VpcId: !ImportValue network--VpcId
            CidrBlock: 10.%1$d.%2$d.0/24
        Rule:
          Type: AWS::ElasticLoadBalancingV2::ListenerRule
          Properties:
            ListenerArn: !ImportValue network--Listener
            Priority: %3$d
            Conditions: [{Field: host-header, Values: [h%3$d.example.com]}]
        Parameter:
          Type: AWS::SSM::Parameter
          Properties: {Type: String, Value: !ImportValue s%4$d--Subnet}
        Broken:
          Type: AWS::SSM::Parameter
          Properties: {Type: String, Value: !ImportValue s%4$d--Subnett}
      Outputs:
        Subnet:
          Value: !Ref Subnet
          Export: {Name: s%3$d--Subnet}
        Named:
          Value: !Ref Parameter
          Export: {Name: !Sub "${AWS::StackName}-%3$d"}
      """;

  /** Each uses the VPC of the one before it. */
  private static final String NETWORKS =
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

  private static Template template(int number, String text) {
    return Template.of(DocumentParser.parse(new Source("t" + number + ".yaml", text)));
  }

  /** How often each rule on sets reports something. */
  private static Map<String, Long> found(List<Template> templates) {
    LintSession session =
        new LintSession(
            new RuleSet(List.of(), SystemRules.all(), List.of()),
            new FindingFilter(file -> LintConfiguration.NONE, file -> true, true),
            List.of(),
            Optional.empty(),
            TemplateOptions.asOf(LocalDate.of(2026, 11, 22)));
    List<Diagnostic> found = session.run(templates);
    return found.stream()
        .collect(
            Collectors.groupingBy(
                finding -> finding.rule().value(), TreeMap::new, Collectors.counting()));
  }

  @Test
  void findsTheBrokenImportOfEachOfManyTemplates() {
    List<Template> templates =
        IntStream.rangeClosed(1, TEMPLATES)
            .mapToObj(i -> template(i, CHAIN.formatted(i / 250, i % 250, i, i - 1)))
            .toList();
    assertEquals(
        Map.of("CFN5001", 1_001L, "CFN5002", 2_000L, "CFN5003", 1L, "CFN5022", 1L),
        found(templates));
  }

  @Test
  void findsWhatTheFirstImportsAndTheLastExportsAndNobodyElseDoes() {
    List<Template> templates =
        IntStream.rangeClosed(1, TEMPLATES)
            .mapToObj(i -> template(i, NETWORKS.formatted(i, i - 1)))
            .toList();
    assertEquals(Map.of("CFN5001", 4L, "CFN5003", 3L), found(templates));
  }

  @Test
  void aSetWithoutTemplatesHasNoFindings() {
    assertEquals(Map.of(), found(List.of()));
  }
}
