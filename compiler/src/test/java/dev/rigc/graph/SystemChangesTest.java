package dev.rigc.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.SystemGraph;
import dev.rigc.api.TemplateDiff;
import dev.rigc.render.SampleRiglets;
import dev.rigc.testing.ApprovedFile;
import dev.rigc.yaml.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A picture of two sides shows both, and what a deployment does to each part. */
class SystemChangesTest {
  private static final Path APPROVED =
      SampleRiglets.ROOT.resolve("compiler/src/test/resources/graph");

  private static final String NETWORK =
      """
      Resources:
        Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
        A: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24}}
        B: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.2.0/24}}
        C: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.3.0/24}}
        Nat: {Type: AWS::EC2::NatGateway, Properties: {SubnetId: !Ref A, ConnectivityType: private}}
        Gateway: {Type: AWS::EC2::InternetGateway}
        Out: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
        In: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
        Route:
          Type: AWS::EC2::Route
          Properties: {RouteTableId: !Ref Out, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway}
        OfA: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: !Ref A, RouteTableId: !Ref Out}}
        OfB: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: !Ref B, RouteTableId: !Ref In}}
      Outputs:
        Vpc: {Value: !Ref Vpc, Export: {Name: net-vpc}}
      """;

  private static final String GROUP =
      """
      Resources:
        Group:
          Type: AWS::EC2::SecurityGroup
          Properties: {GroupDescription: members, VpcId: !ImportValue net-vpc}
      """;

  private static Map<String, Document> side(String... namesAndTexts) {
    Map<String, Document> side = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      side.put(namesAndTexts[i], GraphSamples.document(namesAndTexts[i], namesAndTexts[i + 1]));
    }
    return side;
  }

  private static SystemGraph compared(Map<String, Document> before, Map<String, Document> after) {
    return SystemGraph.of(TemplateDiff.create().compare(before, after));
  }

  private static SystemGraph small() {
    String changed =
        NETWORK
            .replace("  B: {Type: AWS::EC2::Subnet,", "  D: {Type: AWS::EC2::Subnet,")
            .replace(
                "SubnetId: !Ref B, RouteTableId: !Ref In",
                "SubnetId: !Ref D, RouteTableId: !Ref Out")
            .replace("CidrBlock: 10.0.3.0/24", "CidrBlock: 10.0.4.0/24")
            .replaceAll("  Nat: .*\n", "")
            .replace(
                "SubnetId: !Ref A, RouteTableId: !Ref Out",
                "SubnetId: !Ref A, RouteTableId: !Ref In");
    String free = "Resources: {Topic: {Type: AWS::SNS::Topic}}\n";
    return compared(
        side("net.yaml", NETWORK, "gone.yaml", GROUP, "app.yaml", GROUP, "other.yaml", free),
        side("net.yaml", changed, "app.yaml", free, "other.yaml", free, "new.yaml", GROUP));
  }

  @Test
  void thePictureOfChangesOfTheRealRigletIsApproved() throws IOException {
    ApprovedFile.at(SampleRiglets.ROOT.resolve("generated/twig-changes.svg"))
        .verify(
            GraphSamples.of("changes")
                .svg(List.of(View.values()), "changes from riglet.yaml to another one"));
  }

  @Test
  void whatIsAddedChangedReplacedAndDroppedIsToldInEachLanguage() throws IOException {
    StringBuilder text = new StringBuilder();
    for (View view : List.of(View.STACKS, View.NETWORK)) {
      text.append(small().mermaid(view)).append('\n').append(small().dot(view)).append('\n');
    }
    ApprovedFile.at(APPROVED.resolve("changes.txt")).verify(text.toString());
  }

  @Test
  void whatOnlyTheOldSideHasFollowsWhatItFollowedThere() {
    List<String> labels =
        small()
            .dot(View.STACKS)
            .lines()
            .filter(line -> line.matches(" +s\\d+ \\[.*"))
            .map(line -> line.replaceAll(".*label=\"(. )?(\\w+).*", "$2"))
            .toList();
    assertEquals(List.of("net", "gone", "app", "other", "new"), labels);
  }

  @Test
  void stagesAndActionsOfAPipelineAreComparedOneByOne() {
    String pipeline =
        """
        Resources:
          Pipeline:
            Type: AWS::CodePipeline::Pipeline
            Properties:
              RoleArn: arn:aws:iam::123456789012:role/pipeline
              Stages:
                - {Name: Source, Actions: [{Name: Code, ActionTypeId: {Category: Source, Provider: S3}}]}
                - {Name: Test, Actions: [{Name: Run, ActionTypeId: {Category: Test, Provider: CodeBuild}}]}
                - {Name: Live, Actions: [{Name: Deploy, ActionTypeId: {Category: Deploy, Provider: ECS}}]}
        """;
    String changed =
        pipeline
            .replaceAll(" +- .Name: Test, .*\n", "")
            .replace(
                "Actions: [{Name: Deploy,",
                "Actions: [{Name: Ask, ActionTypeId: {Category: Approval, Provider: Manual}}, {Name: Deploy,");
    String dot =
        compared(side("build.yaml", pipeline), side("build.yaml", changed)).dot(View.PIPELINES);
    assertEquals(
        List.of(
            "label=\"~ template: in place\"",
            "p0s0 [label=\"Source\\nCode S3\"]",
            "p0s1 [label=\"− Test\\nRun CodeBuild\"",
            "p0s2 [label=\"~ Live\\n+ Ask (approval)\\nDeploy ECS\"",
            "p0s0 -> p0s1",
            "p0s1 -> p0s2"),
        dot.lines()
            .map(line -> line.strip().replaceAll(" style=\"filled.*", ""))
            .filter(line -> line.matches("p0.*|label=\"~.*"))
            .toList());
  }

  @Test
  void aTemplateThatOthersNestIsDrawnOnceWithWhatHappensInAnyOfThem() {
    String outer =
        """
        Resources:
          One: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: inner.yaml}}
          Two: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: inner.yaml}}
        """;
    String inner = "Resources: {Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: a}}}\n";
    String dot =
        compared(
                side("outer.yaml", outer, "inner.yaml", inner),
                side(
                    "outer.yaml",
                    outer,
                    "inner.yaml",
                    inner.replace("TopicName: a", "TopicName: b")))
            .dot(View.STACKS);
    assertEquals(1, dot.split("± inner", -1).length - 1, dot);
    assertTrue(dot.contains("1 resource\\n1 will replace"), dot);
    assertTrue(dot.contains("s1 -> s0") || dot.contains("s0 -> s1"), dot);
  }

  @Test
  void aStackThatGetsAnotherEnvironmentIsDrawnThereOnly() {
    String plan =
        """
        {"rigc": "1.0.0", "stacks": [{"name": "app", "file": "app.yaml", "environment": "%s"}]}
        """;
    String app = "Resources: {Topic: {Type: AWS::SNS::Topic}}\n";
    SystemGraph graph =
        compared(
            side("riglet.json", plan.formatted("test"), "app.yaml", app),
            side("riglet.json", plan.formatted("live"), "app.yaml", app));
    List<String> frames =
        graph.dot(View.STACKS).lines().filter(line -> line.startsWith("    label=")).toList();
    assertEquals(List.of("    label=\"legend\"", "    label=\"live\""), frames);
  }

  @Test
  void aReaderWithoutColoursIsToldTheSame() {
    String svg = small().svg(List.of(View.values()), "changes");
    assertTrue(
        svg.contains("<title>− gone.yaml: 1 delete; 1 resource; uses net.yaml</title>"), svg);
    assertTrue(svg.contains("<title>+ new.yaml: create; 1 resource; uses net.yaml</title>"), svg);
    assertTrue(svg.contains("gone.yaml (on the old side only) 1 delete"), svg);
    assertTrue(svg.contains(">± C</text>") && svg.contains(">was 10.0.3.0/24</text>"), svg);
    assertTrue(svg.contains(">− NAT gateway</text>"), svg);
    assertTrue(svg.contains(">was public</text>"), svg);
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void aSideComparedWithItselfHasNoMarkButThoseOfTheLegend(View view) {
    SystemGraph graph = compared(side("net.yaml", NETWORK), side("net.yaml", NETWORK));
    String svg = graph.svg(List.of(view), "nothing");
    assertTrue(svg.contains("Nothing happens to them."), svg);
    int legend = Legend.entries().size();
    assertEquals(
        legend,
        svg.split("class=\"(?!box|frame|page|small|title|name|cell|line|d\\d)").length - 1,
        svg);
    assertEquals(legend, graph.dot(view).split("penwidth=2", -1).length - 1);
    assertFalse(graph.mermaid(view).lines().anyMatch(line -> line.matches(" +class [^l].*")));
  }
}
