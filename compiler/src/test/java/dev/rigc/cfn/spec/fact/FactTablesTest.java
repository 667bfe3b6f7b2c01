package dev.rigc.cfn.spec.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.spec.FargateSizes;
import dev.rigc.cfn.spec.InstanceTypes;
import dev.rigc.cfn.spec.Lifecycle;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.cfn.spec.PropertySchema;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.cfn.spec.ResourceTraits;
import dev.rigc.cfn.spec.ValueFormats;
import dev.rigc.cfn.spec.ValuePattern;
import dev.rigc.plan.NameKind;
import dev.rigc.rule.resource.ResourceRules;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactTablesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void lambdaRuntimesHaveTheirDates() {
    LambdaRuntime old = LambdaRuntimes.find("nodejs6.10").orElseThrow();
    assertEquals(Optional.of(LocalDate.of(2019, 8, 12)), old.updateBlocked());
    assertTrue(old.isDeprecatedOn(DAY) && old.isCreateBlockedOn(DAY) && old.isUpdateBlockedOn(DAY));
    LambdaRuntime current = LambdaRuntimes.find("nodejs24.x").orElseThrow();
    assertFalse(current.isDeprecatedOn(DAY));
    assertEquals(Optional.empty(), current.successor());
    assertTrue(current.isDeprecatedOn(LocalDate.of(2028, 4, 30)));
    assertFalse(current.isDeprecatedOn(LocalDate.of(2028, 4, 29)));
    assertEquals(47, LambdaRuntimes.all().size());
    assertEquals(Optional.empty(), LambdaRuntimes.find("cobol"));
  }

  @Test
  void endsOfServicesAreKnown() {
    ResourceSpecs specs = ResourceSpecs.bundled();
    assertEquals(
        Optional.of(
            new Lifecycle(Lifecycle.Status.MAINTENANCE, Optional.of(LocalDate.of(2024, 10, 1)))),
        specs.find("AWS::AutoScaling::LaunchConfiguration").orElseThrow().lifecycle());
    assertEquals(
        Optional.of(new Lifecycle(Lifecycle.Status.SUNSET, Optional.empty())),
        specs.find("AWS::WAF::Rule").orElseThrow().lifecycle());
    long ending =
        specs.typeNames().stream()
            .filter(type -> specs.find(type).orElseThrow().lifecycle().isPresent())
            .count();
    assertEquals(108, ending);
  }

  @Test
  void regionsOfTypesAreKnown() {
    ResourceSpec vpc = ResourceSpecs.bundled().find("AWS::EC2::VPC").orElseThrow();
    assertTrue(vpc.availableIn("us-west-2"));
    assertEquals(45, vpc.regions().size());
    ResourceSpec chatbot =
        ResourceSpecs.bundled().find("AWS::Chatbot::SlackChannelConfiguration").orElseThrow();
    assertTrue(chatbot.availableIn("us-east-1"));
    assertFalse(chatbot.availableIn("cn-north-1"));
  }

  @Test
  void instanceTypesAreKnownByPropertyAndRegion() {
    InstanceTypes ec2 =
        InstanceTypes.ofProperty("AWS::EC2::Instance", List.of("InstanceType")).orElseThrow();
    assertTrue(ec2.isKnown("t3.small"));
    assertFalse(ec2.isKnown("t3.smal"));
    assertTrue(ec2.isOffered("t3.small", "us-west-2"));
    assertFalse(ec2.isOffered("t2.small", "ap-east-2"));
    assertEquals(
        "emr-instance",
        InstanceTypes.ofProperty(
                "AWS::EMR::Cluster",
                List.of("Instances", "TaskInstanceGroups", "0", "InstanceType"))
            .orElseThrow()
            .name());
    assertEquals(
        Optional.empty(), InstanceTypes.ofProperty("AWS::EC2::Instance", List.of("ImageId")));
    assertTrue(
        InstanceTypes.ofDatabaseInstance("mysql", Optional.empty())
            .orElseThrow()
            .isKnown("db.t3.micro"));
  }

  @Test
  void everyPlaceOfInstanceTypesExists() {
    FactTables.load("instance-type-places").member("places").orElseThrow().items().stream()
        .forEach(
            place -> {
              String type = place.texts("type").get(0);
              PropertyPath path = PropertyPath.parse(place.texts("path").get(0));
              ResourceSpec spec = ResourceSpecs.bundled().find(type).orElseThrow();
              assertTrue(spec.schemaAt(path).isPresent(), type + " " + path);
              assertFalse(
                  InstanceTypes.ofProperty(type, path.segments()).orElseThrow().all().isEmpty());
            });
  }

  @Test
  void everyExpressionOfAFormatFitsItsExample() {
    Set<String> formats = new HashSet<>();
    FactTables.load("value-formats").forEach((format, entry) -> formats.add(format));
    assertTrue(formats.size() > 20);
    for (String format : formats) {
      ValuePattern pattern = ValueFormats.pattern(format).orElseThrow();
      assertEquals(Optional.empty(), pattern.fault());
      assertTrue(pattern.accepts(ValueFormats.example(format).orElseThrow()), format);
      assertFalse(pattern.accepts("\u0007"), format);
    }
    assertFalse(ValueFormats.pattern("AWS::EC2::VPC.Id").orElseThrow().accepts("vpc-123"));
  }

  @Test
  void fargateSizesAreThoseOfTheDocumentation() {
    Map<Integer, String> sizes = new LinkedHashMap<>();
    for (int cpu : FargateSizes.cpuUnits()) {
      List<Integer> memory = FargateSizes.memoryFor(cpu);
      sizes.put(cpu, memory.size() + ": " + memory.get(0) + " to " + memory.get(memory.size() - 1));
    }
    assertEquals(
        "{256=3: 512 to 2048, 512=4: 1024 to 4096, 1024=7: 2048 to 8192, 2048=13: 4096 to 16384,"
            + " 4096=23: 8192 to 30720, 8192=12: 16384 to 61440, 16384=12: 32768 to 122880,"
            + " 32768=3: 61440 to 249856}",
        sizes.toString());
    assertEquals(List.of(61440, 122880, 249856), FargateSizes.memoryFor(32768));
    assertEquals(List.of(), FargateSizes.memoryFor(300));
  }

  @Test
  void actionsOfPoliciesAreKnown() {
    assertTrue(IamActions.isService("SQS"));
    assertFalse(IamActions.isService("sqss"));
    assertTrue(IamActions.services().size() > 400);
    assertTrue(IamActions.actionsOf("ec2").contains("DescribeInstances"));
    assertTrue(IamActions.fitsAny("SQS:sendmessage"));
    assertTrue(IamActions.fitsAny("s3:*Obj?ct*"));
    assertFalse(IamActions.fitsAny("sqs:SendMesage"));
    assertFalse(IamActions.fitsAny("nothing:*"));
    assertFalse(IamActions.fitsAny("s3:" + "*a".repeat(10_000)));
  }

  @Test
  void artifactsOfPipelineActionsAreKnown() {
    assertEquals(
        Optional.of(new CodePipelineAction(1, 5, 0, 5)),
        CodePipelineAction.find("AWS", "Build", "CodeBuild"));
    assertEquals(Optional.empty(), CodePipelineAction.find("AWS", "Build", "Nobody"));
  }

  @Test
  void everyKindOfNameHasALimitThatItsSchemaAgreesWith() {
    for (NameKind kind : NameKind.values()) {
      assertTrue(NameLimit.named(kind.words()).maximum() > 0);
    }
    assertEquals(63, NameLimit.named("bucket name").maximum());
    assertEquals(
        "FunctionName",
        NameLimit.ofType("AWS::Lambda::Function")
            .orElseThrow()
            .propertyOf("AWS::Lambda::Function"));
    assertEquals(24, NameLimit.types().size());
    for (NameLimit limit : NameLimit.all().values()) {
      assertTrue(limit.source().startsWith("https://docs.aws.amazon.com/"), limit.name());
      limit.properties().forEach((type, property) -> assertLength(limit, type, property));
    }
  }

  private static void assertLength(NameLimit limit, String type, String property) {
    PropertySchema name =
        ResourceSpecs.bundled()
            .find(type)
            .orElseThrow()
            .properties()
            .property(property)
            .orElseThrow();
    assertEquals(name.maxLength().orElse(limit.maximum()), limit.maximum(), type);
    assertTrue(name.maxLength().isPresent() || name.pattern().isPresent(), type);
  }

  @Test
  void everyQuotaIsInItsTableAndEveryLineIsAQuota() {
    for (Quota quota : Quota.values()) {
      assertTrue(quota.value() > 0, quota.name());
    }
    assertEquals(Quota.values().length, FactTables.load("quotas").names().size());
  }

  @Test
  void everySettingRangeIsInItsTableAndEveryLineIsASettingRange() {
    for (SettingRange range : SettingRange.values()) {
      assertTrue(range.lowest() < range.highest(), range.name());
      assertTrue(range.unit().length() < 10, range.name());
    }
    assertEquals(SettingRange.values().length, FactTables.load("setting-ranges").names().size());
  }

  @Test
  void everyGrantAllowsActionsThatExist() {
    for (String service : CommonGrant.services()) {
      for (String way : CommonGrant.ways(service)) {
        CommonGrant grant = CommonGrant.of(service, way).orElseThrow();
        assertFalse(grant.resources().isEmpty(), service + " " + way);
        grant.actions().forEach(action -> assertTrue(IamActions.fitsAny(action), action));
        grant.resources("x").forEach(arn -> assertFalse(arn.contains("{name}"), arn));
      }
    }
  }

  @Test
  void linkedValuesAreAtPlacesThatExist() {
    Set<String> rules =
        ResourceRules.all().stream()
            .flatMap(rule -> rule.infos().stream())
            .map(info -> info.id().value())
            .collect(Collectors.toSet());
    assertFalse(ValueLink.all().isEmpty());
    for (ValueLink link : ValueLink.all()) {
      assertTrue(rules.contains(link.rule()), link.rule());
      assertTrue(isPlace(link.type(), link.reference()), link.toString());
      assertTrue(link.here().isEmpty() || isPlace(link.type(), link.here()), link.toString());
      assertTrue(isPlace(link.target(), link.there()), link.toString());
    }
  }

  /** What is inside a value of any form, such as a queue's redrive policy, is in no schema. */
  private static boolean isPlace(String type, String path) {
    ResourceSpec spec = ResourceSpecs.bundled().find(type).orElseThrow();
    return spec.schemaAt(PropertyPath.parse(path)).isPresent()
        || spec.schemaAt(PropertyPath.parse(path.substring(0, path.indexOf('.')))).isPresent();
  }

  @Test
  void traitsNameTypesThatExist() {
    ResourceSpecs specs = ResourceSpecs.bundled();
    Set<String> types = new HashSet<>(ResourceTraits.stateful());
    types.addAll(ResourceTraits.snapshotCapable());
    types.forEach(type -> assertTrue(specs.isKnown(type), type));
    assertTrue(ResourceTraits.stateful().contains("AWS::S3::Bucket"));
    assertTrue(ResourceTraits.parameterTypes().contains("AWS::EC2::VPC::Id"));
    assertEquals(
        List.of("RetentionPeriodHours"),
        ResourceTraits.retentionProperties("AWS::Kinesis::Stream"));
    assertTrue(
        ResourceTraits.places(ResourceTraits.Places.IMAGE_IDS)
            .contains(
                new ResourceTraits.Place("AWS::EC2::Instance", PropertyPath.parse("ImageId"))));
  }

  @Test
  void snapshotsOfFunctionsAreKnownByRuntime() {
    for (String runtime : List.of("java11", "java21", "java25", "python3.12", "dotnet8")) {
      assertTrue(LambdaRuntimes.supportSnapStart(runtime), runtime);
    }
    for (String runtime :
        List.of(
            "nodejs24.x",
            "java8",
            "java8.al2",
            "python2.7",
            "python3.9",
            "python3.11",
            "dotnet7",
            "dotnet5.0",
            "dotnetcore3.1",
            "java",
            "<Ref Runtime>")) {
      assertFalse(LambdaRuntimes.supportSnapStart(runtime), runtime);
    }
  }

  @Test
  void earlierGenerationsOfMachinesAreKnown() {
    for (String size : List.of("t1.micro", "m3.large", "db.r3.large", "cache.m1.small")) {
      assertTrue(InstanceTypes.isPreviousGeneration(size), size);
    }
    for (String size : List.of("t2.micro", "m4.large", "db.r4.large", "c7i.large", "hpc6a.large")) {
      assertFalse(InstanceTypes.isPreviousGeneration(size), size);
    }
  }
}
