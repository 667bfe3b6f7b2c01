package dev.rigc.cfn.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResourceSpecsTest {

  private static final ResourceSpecs SPECS = ResourceSpecs.bundled();

  private static ResourceSpec spec(String type) {
    return SPECS.find(type).orElseThrow();
  }

  @Test
  void knowsEveryTypeOfTheSources() {
    assertTrue(SPECS.typeNames().size() >= 1890, "only " + SPECS.typeNames().size());
    assertTrue(SPECS.isKnown("AWS::ECS::Service"));
    assertFalse(SPECS.isKnown("AWS::ECS::service"));
    assertFalse(SPECS.isKnown("Custom::Anything"));
  }

  @Test
  void namesTheClosestType() {
    assertEquals(Optional.of("AWS::EC2::VPC"), SPECS.closest("AWS::EC2::Vpc"));
    assertEquals(Optional.of("AWS::Lambda::Function"), SPECS.closest("AWS::Lamda::Function"));
    assertEquals(Optional.empty(), SPECS.closest("Nothing::Like::Anything"));
  }

  @Test
  void tellsWhatReplacesAndWhatIsReadOnly() {
    ResourceSpec vpc = spec("AWS::EC2::VPC");
    assertTrue(vpc.createOnly().contains(PropertyPath.parse("CidrBlock")));
    assertTrue(vpc.readOnly().contains(PropertyPath.parse("VpcId")));
    assertTrue(
        spec("AWS::EC2::Instance")
            .conditionalCreateOnly()
            .contains(PropertyPath.parse("InstanceType")));
    assertEquals(List.of(List.of("CidrBlock", "Ipv4IpamPoolId")), vpc.properties().requiredXor());
  }

  @Test
  void tellsLimitsOfNestedProperties() {
    PropertySchema role = spec("AWS::IAM::Role").properties();
    assertEquals(List.of("AssumeRolePolicyDocument"), role.required());
    assertTrue(role.closed());
    assertEquals(Set.of(ValueKind.LIST), role.property("ManagedPolicyArns").orElseThrow().kinds());
    ResourceSpec bucket = spec("AWS::S3::Bucket");
    PropertySchema status =
        bucket.schemaAt(PropertyPath.parse("VersioningConfiguration.Status")).orElseThrow();
    assertEquals(List.of("Enabled", "Suspended"), status.allowed());
    PropertySchema function = spec("AWS::Lambda::Function").properties();
    assertEquals(OptionalInt.of(256), function.property("Description").orElseThrow().maxLength());
  }

  @Test
  void tellsWhatRefAndGetAttGive() {
    assertEquals(RefValue.Form.NAME, spec("AWS::IAM::Role").ref().form());
    assertEquals(RefValue.Form.ARN, spec("AWS::SNS::Topic").ref().form());
    assertEquals(RefValue.Form.ID, spec("AWS::EC2::SecurityGroup").ref().form());
    assertEquals(List.of("PublicIp"), spec("AWS::EC2::EIP").ref().identifiers());
    assertEquals(
        Set.of(ValueKind.STRING),
        spec("AWS::RDS::DBInstance").attribute("Endpoint.Address").orElseThrow().kinds());
    assertEquals(Optional.empty(), spec("AWS::IAM::Role").attribute("Nothing"));
    assertEquals(
        Optional.of("AWS::IAM::Role.Arn"),
        spec("AWS::IAM::Role").attribute("Arn").orElseThrow().schema().orElseThrow().format());
  }

  @Test
  void everyShapeOfEveryTypeCanBeRead() {
    int schemas = 0;
    List<String> faults = new ArrayList<>();
    for (String type : SPECS.typeNames()) {
      ResourceSpec spec = spec(type);
      Set<PropertySchema> seen = new HashSet<>();
      visit(spec.properties(), seen, faults);
      spec.rules().forEach(rule -> visit(rule.schema(), seen, faults));
      spec.attributes();
      spec.lifecycle();
      spec.tagging();
      schemas += seen.size();
    }
    assertTrue(schemas > 35_000, "only " + schemas);
    assertEquals(List.of(), faults);
  }

  private static void visit(PropertySchema schema, Set<PropertySchema> seen, List<String> faults) {
    if (!seen.add(schema)) {
      return;
    }
    schema.kinds();
    schema.pattern().flatMap(ValuePattern::fault).ifPresent(faults::add);
    schema.properties().values().forEach(s -> visit(s, seen, faults));
    schema.patternProperties().forEach(p -> p.name().fault().ifPresent(faults::add));
    schema.patternProperties().forEach(p -> visit(p.schema(), seen, faults));
    schema.propertyNames().ifPresent(s -> visit(s, seen, faults));
    schema.items().ifPresent(s -> visit(s, seen, faults));
    schema.prefixItems().forEach(s -> visit(s, seen, faults));
    schema.contains().ifPresent(s -> visit(s, seen, faults));
    schema.allOf().forEach(s -> visit(s, seen, faults));
    schema.anyOf().forEach(s -> visit(s, seen, faults));
    schema.oneOf().forEach(s -> visit(s, seen, faults));
    schema.not().ifPresent(s -> visit(s, seen, faults));
    schema.conditional().ifPresent(c -> visit(c.when(), seen, faults));
    schema.conditional().flatMap(Conditional::then).ifPresent(s -> visit(s, seen, faults));
    schema.conditional().flatMap(Conditional::otherwise).ifPresent(s -> visit(s, seen, faults));
  }
}
