package dev.rigc.cfn.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.eval.EvaluationContext;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaValidatorTest {
  private static final String HEAD =
      """
      Parameters:
        Stage: {Type: String}
        Tenancy: {Type: String, Default: shared}
      Conditions:
        IsProd: !Equals [!Ref Stage, prod]
      Resources:
        Group: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: a}}
        Checked:
      """;

  @Test
  void namesTheKeywordThatFailsAndTheConditionsUnderWhichItDoes() {
    assertEquals(
        List.of("ENUM of VALUE at InstanceTenancy/Fn::If/1 when `IsProd` is true"),
        violations(
            "AWS::EC2::VPC",
            "{CidrBlock: 10.0.0.0/16, InstanceTenancy: !If [IsProd, no, default]}"));
  }

  @Test
  void aRequiredPropertyMayBeAbsentUnderOneCondition() {
    assertEquals(
        List.of("REQUIRED of VALUE at  when `IsProd` is false"),
        violations("AWS::EC2::Route", "{RouteTableId: !If [IsProd, a, !Ref AWS::NoValue]}"));
  }

  @Test
  void propertiesThatExcludeEachOtherMayHaveExclusiveConditions() {
    assertEquals(
        List.of(),
        violations(
            "AWS::EC2::Instance",
            "{SubnetId: !If [IsProd, subnet-01234567, !Ref AWS::NoValue],"
                + " NetworkInterfaces: !If [IsProd, !Ref AWS::NoValue, []]}"));
    assertEquals(
        List.of("DEPENDENT_EXCLUDED of VALUE at ", "DEPENDENT_EXCLUDED of VALUE at "),
        violations(
            "AWS::EC2::Instance",
            "{SubnetId: subnet-01234567, NetworkInterfaces: [{DeviceIndex: '0'}]}"));
  }

  @Test
  void tellsAReferenceFromAValue() {
    assertEquals(
        List.of("FORMAT of REFERENCE at SubnetId"),
        violations("AWS::EC2::Instance", "{SubnetId: !Ref Group}"));
    assertEquals(
        List.of("FORMAT of VALUE at SubnetId"),
        violations("AWS::EC2::Instance", "{SubnetId: subnet}"));
  }

  @Test
  void whatAParameterGivesIsNotALiteral() {
    assertEquals(
        List.of("ENUM of VALUE at InstanceTenancy from PARAMETER"),
        violations("AWS::EC2::VPC", "{CidrBlock: 10.0.0.0/16, InstanceTenancy: !Ref Tenancy}"));
  }

  @Test
  void whatOnlyAwsKnowsIsNotAViolation() {
    assertEquals(
        List.of(),
        violations("AWS::EC2::VPC", "{CidrBlock: !Ref Stage, InstanceTenancy: !GetAtt A.B}"));
  }

  @Test
  void messagesAreFullSentences() {
    Collected found = validate("AWS::EC2::VPC", "{CidrBlock: 10.0.0.0/16, Colour: red}");
    assertEquals(1, found.violations.size());
    assertEquals("There is no property `Colour` here.", found.violations.get(0).message());
    assertTrue(found.violations.get(0).hint().orElseThrow().startsWith("Known are `CidrBlock`"));
  }

  private static List<String> violations(String type, String properties) {
    return validate(type, properties).violations.stream()
        .map(SchemaValidatorTest::text)
        .sorted()
        .toList();
  }

  private static String text(Violation violation) {
    String path = violation.path().toString().replaceFirst("Resources/Checked/Properties/?", "");
    String origin =
        switch (violation.origin()) {
          case LITERAL -> "";
          default -> " from " + violation.origin();
        };
    String when = violation.guard().describe();
    return violation.keyword()
        + " of "
        + violation.subject()
        + " at "
        + path
        + origin
        + (when.isEmpty() ? "" : " " + when);
  }

  private static Collected validate(String type, String properties) {
    String text = HEAD + "    Type: " + type + "\n    Properties: " + properties + "\n";
    Template template = Template.of(DocumentParser.parse(new Source("t.yaml", text)));
    Evaluator evaluator = Evaluator.of(template, EvaluationContext.NONE);
    ResourceSpecs specs = ResourceSpecs.bundled();
    Resource resource = template.resources().get("Checked");
    Collected found = new Collected();
    SchemaValidator.of(evaluator, new ReferenceFormats(template, specs))
        .validate(
            resource.attribute("Properties").orElseThrow(),
            resource.body().flatMap(body -> body.key("Properties")).orElseThrow(),
            evaluator.root(),
            specs.find(type).orElseThrow().properties(),
            found);
    return found;
  }

  private static final class Collected implements Violations {
    private final List<Violation> violations = new ArrayList<>();

    @Override
    public void add(Violation violation) {
      violations.add(violation);
    }

    @Override
    public void undecided() {}

    @Override
    public void incomplete() {}
  }
}
