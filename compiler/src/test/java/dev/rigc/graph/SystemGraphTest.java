package dev.rigc.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.RigletCompiler;
import dev.rigc.api.SystemGraph;
import dev.rigc.api.TemplateDiff;
import dev.rigc.testing.ApprovedFile;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SystemGraphTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root", ".."));

  private static Document document(String name, String text) {
    return DocumentParser.parse(new Source(name, text));
  }

  private static SystemGraph twig() throws Exception {
    return new RigletCompiler()
        .compile(ROOT.resolve("riglet.yaml"))
        .value()
        .map(SystemGraph::of)
        .orElseThrow();
  }

  private static Element parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  @Test
  void thePictureOfTheRealRigletIsApproved() throws Exception {
    ApprovedFile.at(ROOT.resolve("generated/twig.svg"))
        .verify(twig().svg(List.of(View.values()), "buildit/twig"));
  }

  @Test
  void noTextLeavesThePictureOrItsBox() throws Exception {
    Element svg = parsed(twig().svg(List.of(View.values()), "buildit/twig"));
    NodeList texts = svg.getElementsByTagName("text");
    assertTrue(texts.getLength() > 50);
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      int end = Integer.parseInt(text.getAttribute("x")) + Svg.width(10, text.getTextContent());
      assertTrue(end <= SvgPicture.WIDTH, text.getTextContent());
    }
  }

  @Test
  void aStackIsConnectedWithThoseThatItImportsFromAndThatAreNestedInIt() {
    Document network =
        document(
            "net.yaml",
            """
            Resources:
              Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
            Outputs:
              Vpc: {Value: !Ref Vpc, Export: {Name: net-vpc}}
            """);
    Document app =
        document(
            "app.yaml",
            """
            Resources:
              Subnet:
                Type: AWS::EC2::Subnet
                Properties:
                  VpcId: !ImportValue net-vpc
                  CidrBlock: 10.0.1.0/24
                  AvailabilityZone: eu-west-1c
              Child: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml}}
            """);
    Document child = document("child.yaml", "Resources: {Topic: {Type: AWS::SNS::Topic}}\n");
    SystemGraph graph = SystemGraph.of(List.of(network, app, child));
    assertEquals(
        """
        digraph stacks {
          graph [rankdir=TB fontname=sans]
          node [shape=box fontname=sans]
          subgraph cluster_g0 {
            label="stacks"
            s0 [label="net\\n1 resource"]
            s1 [label="app\\n2 resources"]
            s2 [label="child\\n1 resource"]
          }
          s0 -> s1
          s2 -> s1
        }
        """,
        graph.dot(View.STACKS));
    assertTrue(
        graph.mermaid(View.NETWORK).contains("n0s0[\"Subnet<br/>10.0.1.0/24<br/>eu-west-1c\"]"),
        graph.mermaid(View.NETWORK));
  }

  @Test
  void aSubnetIsInTheTierThatItsDefaultRouteLeadsTo() {
    SystemGraph graph =
        SystemGraph.of(
            List.of(
                document(
                    "vpc.yaml",
                    """
                    Resources:
                      Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
                      Open: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24}}
                      Closed: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.2.0/24}}
                      Lost: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.3.0/24}}
                      Gateway: {Type: AWS::EC2::InternetGateway}
                      Out: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
                      In: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
                      Route:
                        Type: AWS::EC2::Route
                        Properties: {RouteTableId: !Ref Out, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway}
                      A: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: !Ref Open, RouteTableId: !Ref Out}}
                      B: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: !Ref Closed, RouteTableId: !Ref In}}
                    """)));
    List<String> lines = graph.mermaid(View.NETWORK).lines().skip(4).map(String::strip).toList();
    assertEquals(
        List.of(
            "subgraph n0public[\"public: to the internet gateway\"]",
            "n0s0[\"Open<br/>10.0.1.0/24<br/>any zone\"]",
            "end",
            "subgraph n0isolated[\"isolated: no default route\"]",
            "n0s1[\"Closed<br/>10.0.2.0/24<br/>any zone\"]",
            "end",
            "subgraph n0unknown[\"other subnets: routes are not known here\"]",
            "n0s2[\"Lost<br/>10.0.3.0/24<br/>any zone\"]",
            "end",
            "end"),
        lines);
  }

  @Test
  void theOrderOfAPlansFilesDoesNotMatter() throws Exception {
    List<Document> documents = new ArrayList<>();
    new RigletCompiler()
        .compile(ROOT.resolve("riglet.yaml"))
        .value()
        .orElseThrow()
        .output()
        .files()
        .forEach(
            (path, file) -> {
              if (!path.value().endsWith(".sh") && path.value().contains(".")) {
                documents.add(document(path.value(), file.text()));
              }
            });
    Collections.reverse(documents);
    assertEquals(
        twig().svg(List.of(View.STACKS), "twig"),
        SystemGraph.of(documents).svg(List.of(View.STACKS), "twig"));
  }

  @Test
  void noPictureShowsASecret() {
    String template =
        """
        Parameters:
          Pw: {Type: String, NoEcho: true, Default: hunter2horse}
        Resources:
          Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: !Ref Pw}}
          A: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: !Sub "x${Pw}", AvailabilityZone: !Ref Pw}}
          Pipeline:
            Type: AWS::CodePipeline::Pipeline
            Properties:
              Stages: [{Name: !Ref Pw, Actions: [{Name: !Ref Pw, ActionTypeId: {Provider: !Ref Pw}}]}]
        """;
    Document one = document("one.yaml", template);
    Document other = document("one.yaml", template.replace("hunter2", "hunter3"));
    for (SystemGraph graph :
        List.of(
            SystemGraph.of(List.of(one)),
            SystemGraph.of(TemplateDiff.create().compare(one, other)))) {
      for (View view : View.values()) {
        String all = graph.svg(List.of(view), "secrets") + graph.mermaid(view) + graph.dot(view);
        assertFalse(all.contains("hunter"), all);
        assertTrue(view == View.STACKS || all.contains("[secret]"), all);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void aHostileTextStaysAText(View view) throws Exception {
    assertIsText(GraphSamples.of("hostile"), view);
    assertIsText(GraphSamples.of("hostile-changes"), view);
  }

  private static void assertIsText(SystemGraph graph, View view) throws Exception {
    String svg = graph.svg(List.of(view), "<title>");
    assertEquals(0, parsed(svg).getElementsByTagName("script").getLength());
    assertFalse(graph.mermaid(view).contains("<script"));
    graph.mermaid(view).lines().skip(3).forEach(SystemGraphTest::assertOneQuotedText);
    graph
        .dot(view)
        .lines()
        .map(line -> line.replaceAll("\\\\.", "").replaceAll("style=\"filled.*penwidth=2", ""))
        .forEach(SystemGraphTest::assertOneQuotedText);
  }

  private static void assertOneQuotedText(String line) {
    long quotes = line.chars().filter(c -> c == '"').count();
    assertTrue(quotes == 0 || quotes == 2, line);
  }
}
