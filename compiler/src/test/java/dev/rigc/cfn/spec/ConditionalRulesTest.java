package dev.rigc.cfn.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionalRulesTest {

  private static ResourceSpec spec(String type) {
    return ResourceSpecs.bundled().find(type).orElseThrow();
  }

  private static ConditionalRule rule(String type, String id) {
    return spec(type).rules().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void everyRuleHangsAtAPlaceThatExistsAndSaysWhatIsWanted() {
    int count = 0;
    for (String type : ResourceSpecs.bundled().typeNames()) {
      Set<String> places = new HashSet<>();
      for (ConditionalRule rule : spec(type).rules()) {
        count++;
        assertTrue(spec(type).schemaAt(rule.path()).isPresent(), type + " " + rule.path());
        assertTrue(places.add(rule.id() + " " + rule.path()), type + " " + rule.id() + " twice");
        assertTrue(rule.message().endsWith("."), rule.message());
        assertTrue(rule.source().startsWith("https://docs.aws.amazon.com/"), rule.source());
        assertTrue(rule.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), rule.id());
      }
    }
    assertTrue(count > 70, "only " + count);
  }

  @Test
  void aRefusedPropertyIsAShapeThatNothingFits() {
    Conditional condition =
        rule("AWS::RDS::DBCluster", "snapshot-master-user").schema().conditional().orElseThrow();
    PropertySchema user = condition.then().orElseThrow().property("MasterUsername").orElseThrow();
    assertTrue(user.isNever());
    assertFalse(condition.when().isNever());
    assertEquals(List.of("SnapshotIdentifier"), condition.when().required());
  }

  @Test
  void aRuleOfOneTypeHoldsForItsRelatives() {
    assertEquals(
        "SecurityGroupIngress.*", rule("AWS::EC2::SecurityGroup", "all-ports").path().toString());
    assertEquals("", rule("AWS::EC2::SecurityGroupIngress", "all-ports").path().toString());
    assertEquals(
        "LaunchTemplateData.BlockDeviceMappings.*.Ebs",
        rule("AWS::EC2::LaunchTemplate", "ebs-iops").path().toString());
  }

  @Test
  void definitionsOfARuleArePutInPlace() {
    PropertySchema addresses =
        rule("AWS::Route53::RecordSet", "record-value")
            .schema()
            .allOf()
            .get(0)
            .conditional()
            .orElseThrow()
            .then()
            .orElseThrow()
            .property("ResourceRecords")
            .orElseThrow();
    assertEquals("ipv4", addresses.items().orElseThrow().format().orElseThrow());
  }

  @Test
  void addedFactsStandBesideThoseOfTheSources() {
    PropertySchema name =
        spec("AWS::ElasticLoadBalancingV2::TargetGroup")
            .properties()
            .property("Name")
            .orElseThrow();
    assertEquals(32, name.maxLength().orElseThrow());
    assertEquals(Set.of(ValueKind.STRING), name.kinds());
    PropertySchema keys =
        spec("AWS::DynamoDB::Table")
            .schemaAt(PropertyPath.parse("LocalSecondaryIndexes.*.KeySchema"))
            .orElseThrow();
    assertEquals(2, keys.prefixItems().size());
    assertEquals(List.of("AttributeName"), keys.uniqueKeys());
    assertFalse(spec("AWS::CloudFormation::CustomResource").properties().closed());
  }
}
