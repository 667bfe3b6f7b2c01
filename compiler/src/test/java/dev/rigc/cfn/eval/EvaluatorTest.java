package dev.rigc.cfn.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.Template;
import dev.rigc.cfn.eval.Alternative.Origin;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {
  private static final String HEAD =
      """
      Parameters:
        Stage: {Type: String, Default: dev}
        Open: {Type: String}
        Size: {Type: String, Default: small, AllowedValues: [small, large]}
        Names: {Type: CommaDelimitedList, Default: "a, b,c"}
        Image: {Type: "AWS::SSM::Parameter::Value<String>", Default: /ami}
      Mappings:
        Regions:
          us-east-1: {Ami: ami-1, Zones: [a, b]}
          eu-west-1: {Ami: ami-2, Zones: [c]}
      Conditions:
        IsProd: !Equals [!Ref Stage, prod]
        IsDev: !Equals [!Ref Stage, dev]
        IsLarge: !Equals [!Ref Size, large]
        Never: !Equals [a, b]
        ProdAndLarge: !And [!Condition IsProd, !Condition IsLarge]
        NotProd: !Not [!Condition IsProd]
      Resources:
        Vpc: {Type: AWS::EC2::VPC}
        Subject:
          Type: AWS::SNS::Topic
          Properties:
      """;

  private static final EvaluationContext CONTEXT =
      EvaluationContext.NONE
          .withPseudo(Map.of("AWS::Region", "us-east-1"))
          .withExports(Map.of("net-Vpc", "vpc-1"))
          .withStackOutputs(Map.of("net.Vpc", "vpc-2"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text | text",
        "!Ref Stage | dev",
        "!Ref AWS::Region | us-east-1",
        "!Ref Open | <Open>",
        "!Ref Image | <Image>",
        "!Ref Vpc | <Vpc>",
        "!GetAtt Vpc.CidrBlock | <Vpc.CidrBlock>",
        "!GetAtt [Vpc, CidrBlock] | <Vpc.CidrBlock>",
        "!Sub '${Stage}-${AWS::Region}-${!Kept}' | dev-us-east-1-${Kept}",
        "!Sub 'arn:${AWS::Partition}:${Vpc}/${Vpc.CidrBlock}' | arn:<AWS::Partition>:<Vpc>/<Vpc.CidrBlock>",
        "!Sub ['${A}-b', {A: !Ref Stage}] | dev-b",
        "!Join ['-', [a, !Ref Stage, !Ref AWS::NoValue, b]] | a-dev-b",
        "!Join [',', !Ref Names] | a,b,c",
        "!Join ['-', [a, !Ref Open]] | a-<Open>",
        "!Select [1, [a, b]] | b",
        "!Select [1, !Ref Names] | b",
        "!Select [0, !Split ['/', 'x/y']] | x",
        "!Select [0, !GetAZs ''] | <0 of <Fn::GetAZs>>",
        "!Select [7, [a]] | <Fn::Select>",
        "!FindInMap [Regions, !Ref AWS::Region, Ami] | ami-1",
        "!Select [1, !FindInMap [Regions, us-east-1, Zones]] | b",
        "!FindInMap [Regions, us-east-1, Nope] | <Fn::FindInMap>",
        "!FindInMap [Regions, nowhere, Ami, {DefaultValue: none}] | none",
        "!ImportValue net-Vpc | vpc-1",
        "!ImportValue net-Other | <import net-Other>",
        "!ImportValue {'Fn::Sub': '${AWS::StackName}-Vpc'} | <import <AWS::StackName>-Vpc>",
        "!GetStackOutput {StackName: net, OutputName: Vpc} | vpc-2",
        "!GetStackOutput {StackName: net, OutputName: Other} | <output net.Other>",
        "!Base64 hello | aGVsbG8=",
        "!Base64 {Ref: Open} | <Fn::Base64>",
        "!Select [2, !Cidr [10.1.0.0/16, 3, 8]] | 10.1.2.0/24",
        "!Select [1, !Cidr ['2001:db8::/56', 2, 64]] | 2001:db8:0:1:0:0:0:0/64",
        "!Select [0, !Cidr [10.1.0.0/24, 3, 8]] | <0 of <Fn::Cidr>>",
        "!Length [a, b] | 2",
        "!Length {Ref: Names} | 3",
        "!ToJsonString {a: [1, true, 'x\"y'], b: !Ref Stage} | {\"a\":[1,true,\"x\\\"y\"],\"b\":\"dev\"}",
        "!ToJsonString {a: !Ref Open} | <Fn::ToJsonString>",
        "!If [Never, a, b] | b",
        "!Transform {Name: Macro} | <Fn::Transform>",
        "!Sub [1] | 1",
        "!Join [a] | <Fn::Join>",
        "!Ref [a] | <Ref>",
        "!If [IsProd, a] | <Fn::If>"
      })
  void functionsAreWorkedOutAsFarAsTheyCanBeKnown(String written, String label) {
    Evaluator evaluator = evaluator("      TopicName: " + written);
    assertEquals(label, evaluator.label(property(evaluator, "TopicName")));
  }

  @Test
  void aGivenParameterOutweighsItsDefaultAndDecidesConditions() {
    Evaluator evaluator =
        Evaluator.of(
            template("      TopicName: !If [IsProd, !Ref Stage, no]"),
            CONTEXT.withParameters(Map.of("Stage", "prod")));
    assertEquals(Optional.of("prod"), evaluator.text(property(evaluator, "TopicName")));
    assertEquals(Optional.of(true), evaluator.root().value("IsProd"));
    assertEquals(Optional.of(false), evaluator.root().value("IsDev"));
  }

  @Test
  void anOpenConditionGivesBothBranchesUnderTheirGuards() {
    Evaluator evaluator =
        evaluator("      TopicName: !If [IsProd, a, !If [IsLarge, b, !Ref AWS::NoValue]]");
    List<Alternative> all = alternatives(evaluator, "TopicName");
    assertEquals(3, all.size());
    assertEquals("when `IsProd` is true", all.get(0).guard().describe());
    assertEquals("when `IsProd` is false and `IsLarge` is true", all.get(1).guard().describe());
    assertTrue(all.get(2).isAbsent());
    assertEquals(Origin.LITERAL, all.get(0).origin());
  }

  @Test
  void whatFollowsFromTheGuardIsNotAskedAgain() {
    Evaluator evaluator =
        evaluator(
            "      TopicName: !If [IsProd, !If [NotProd, a, !If [IsDev, b, c]], !If [ProdAndLarge, d, e]]");
    assertEquals(
        List.of("c", "e"),
        alternatives(evaluator, "TopicName").stream().map(a -> a.text().orElse("?")).toList());
  }

  @Test
  void aGuardThatContradictsItselfDoesNotExist() {
    Guard root = evaluator("      TopicName: a").root();
    Guard prod = root.with("IsProd", true).orElseThrow();
    assertTrue(prod.with("IsDev", true).isEmpty());
    assertTrue(prod.with("NotProd", true).isEmpty());
    assertTrue(prod.and(root.with("IsDev", true).orElseThrow()).isEmpty());
    assertEquals(Optional.of(false), prod.value("IsDev"));
    Guard both = root.with("ProdAndLarge", true).orElseThrow();
    assertEquals(Optional.of(true), both.value("IsLarge"));
    assertTrue(root.with("Never", true).isEmpty());
    assertEquals(Optional.empty(), root.value("IsProd"));
    assertEquals(Optional.empty(), root.value("NotDefinedAnywhere"));
  }

  @Test
  void allowedValuesAreAlternativesThatTheGuardNarrows() {
    Evaluator evaluator =
        evaluator(
            "      TopicName: !If [IsLarge, !Ref Size, !Ref Size]\n      DisplayName: !Ref Size");
    assertEquals(
        List.of("large", "small"),
        alternatives(evaluator, "TopicName").stream().map(a -> a.text().orElse("?")).toList());
    assertEquals(
        List.of("small", "large"),
        alternatives(evaluator, "DisplayName").stream().map(a -> a.text().orElse("?")).toList());
    assertEquals(Origin.PARAMETER, alternatives(evaluator, "DisplayName").get(0).origin());
  }

  @Test
  void itemsThatAreNotThereAreLeftOut() {
    Evaluator evaluator =
        evaluator("      Tags: [a, !If [IsProd, b, !Ref AWS::NoValue], !Ref AWS::NoValue]");
    ListValue list = (ListValue) property(evaluator, "Tags");
    assertEquals(2, evaluator.items(list, evaluator.root()).size());
  }

  @Test
  void scenariosCombineWhatCanBeTogether() {
    Evaluator evaluator =
        evaluator(
            "      TopicName: !If [IsProd, a, !Ref AWS::NoValue]\n"
                + "      DisplayName: !If [NotProd, b, !Ref AWS::NoValue]");
    Scenarios scenarios =
        evaluator.scenarios(
            properties(evaluator), List.of("TopicName", "DisplayName", "Other"), evaluator.root());
    assertTrue(scenarios.complete());
    assertEquals(
        List.of(List.of("TopicName"), List.of("DisplayName")),
        scenarios.all().stream().map(s -> List.copyOf(s.present().keySet())).toList());
  }

  @Test
  void tooManyScenariosAreCutAndSaidToBe() {
    StringBuilder head = new StringBuilder("Parameters:\n");
    StringBuilder conditions = new StringBuilder("Conditions:\n");
    StringBuilder properties = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      head.append("  P%d: {Type: String}\n".formatted(i));
      conditions.append("  C%d: !Equals [!Ref P%d, a]\n".formatted(i, i));
      properties.append("      K%d: !If [C%d, a, b]\n".formatted(i, i));
    }
    String text =
        head.toString()
            + conditions
            + "Resources:\n  Subject:\n    Type: A::B::C\n    Properties:\n"
            + properties;
    Evaluator evaluator =
        Evaluator.of(
            Template.of(DocumentParser.parse(new Source("t.yaml", text))), EvaluationContext.NONE);
    MapValue map = properties(evaluator);
    Scenarios scenarios = evaluator.scenarios(map, map.entries().keySet(), evaluator.root());
    assertFalse(scenarios.complete());
    assertEquals(Evaluator.BOUND, scenarios.all().size());
    assertEquals(List.of(map.node()), evaluator.boundsMet());
  }

  @Test
  void conditionsThatNameThemselvesAreOpen() {
    Evaluator evaluator =
        Evaluator.of(
            Template.of(
                DocumentParser.parse(
                    new Source(
                        "t.yaml",
                        "Conditions:\n  A: !Not [!Condition A]\n  B: !And [!Condition B, !Condition A]\nResources: {}\n"))),
            EvaluationContext.NONE);
    assertEquals(Optional.empty(), evaluator.root().value("B"));
  }

  private static Evaluator evaluator(String properties) {
    return Evaluator.of(template(properties), CONTEXT);
  }

  private static Template template(String properties) {
    return Template.of(DocumentParser.parse(new Source("t.yaml", HEAD + properties.indent(2))));
  }

  private static MapValue properties(Evaluator evaluator) {
    return evaluator.template().resources().get("Subject").properties().orElseThrow();
  }

  private static Value property(Evaluator evaluator, String name) {
    return properties(evaluator).get(name).orElseThrow();
  }

  private static List<Alternative> alternatives(Evaluator evaluator, String name) {
    return evaluator.alternatives(property(evaluator, name), evaluator.root());
  }

  /** Nested functions over many values multiply; the template as a whole has one budget. */
  @Test
  void whatIsSpentOnATemplateIsBounded() {
    String values = String.join(", ", IntStream.range(0, 300).mapToObj(i -> "v" + i).toList());
    String nest = "!Ref P";
    for (int i = 0; i < 12; i++) {
      nest = "{'Fn::Join': ['-', [" + nest.replace("!Ref P", "{Ref: P}") + ", {Ref: P}]]}";
    }
    StringBuilder text =
        new StringBuilder("Parameters: {P: {Type: String, AllowedValues: [" + values + "]}}\n");
    text.append("Resources:\n");
    for (int i = 0; i < 100; i++) {
      text.append(
          "  T%s: {Type: AWS::SNS::Topic, Properties: {DisplayName: %s}}\n".formatted(i, nest));
    }
    Template template = Template.of(DocumentParser.parse(new Source("t.yaml", text.toString())));
    Evaluator evaluator = Evaluator.of(template, EvaluationContext.NONE);
    template.functions().forEach(use -> evaluator.alternatives(use.function(), evaluator.root()));

    assertTrue(evaluator.spentAt().isPresent());
    Value last = template.functions().get(template.functions().size() - 1).function();
    assertTrue(
        evaluator.alternatives(last, evaluator.root()).get(0).unknown().isPresent(),
        "from there on values are unknown");
  }

  /** What one value rules out for all others follows at once, not once for each of them. */
  @Test
  void manyConditionsOnOneParameterCostNoMoreThanTheirNumber() {
    StringBuilder text = new StringBuilder("Parameters:\n  P: {Type: String, AllowedValues: [");
    IntStream.range(0, 400).forEach(i -> text.append(i == 0 ? "v" : ", v").append(i));
    text.append("]}\nConditions:\n");
    IntStream.range(0, 400)
        .forEach(i -> text.append("  C%s: !Equals [!Ref P, v%s]\n".formatted(i, i)));
    text.append("Resources:\n  T:\n    Type: AWS::SNS::Topic\n    Metadata:\n");
    IntStream.range(0, 400).forEach(i -> text.append("      - !If [C%s, a, b]\n".formatted(i)));
    Template template = Template.of(DocumentParser.parse(new Source("t.yaml", text.toString())));
    Evaluator evaluator = Evaluator.of(template, EvaluationContext.NONE);
    Guard first = evaluator.root().with("C7", true).orElseThrow();
    long before = evaluator.budget().steps();

    assertEquals(Optional.of(false), first.value("C8"));
    assertTrue(evaluator.root().with("C9", true).isPresent());
    long spent = before - evaluator.budget().steps();
    assertTrue(spent < 400 * 4, "steps: " + spent);
  }
}
