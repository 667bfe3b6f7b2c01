package dev.rigc.cfn.spec.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.ResourceSpecs;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UpdateFactsTest {
  private static final Set<String> WORDS =
      Set.of("in place", "may interrupt", "may replace", "will replace", "not supported");

  @Test
  void everyLineIsAboutAPropertyThatExists() {
    Set<String> wrong = new TreeSet<>();
    for (UpdateFacts.Line line : UpdateFacts.all()) {
      ResourceSpec spec = ResourceSpecs.bundled().find(line.type()).orElseThrow();
      if (spec.schemaAt(PropertyPath.parse(line.property())).isEmpty()
          || !WORDS.contains(line.effect())
          || line.because().isEmpty()) {
        wrong.add(line.toString());
      }
    }
    assertEquals(Set.of(), wrong);
    assertTrue(UpdateFacts.all().size() > 25);
  }

  @Test
  void namesAreThoseOfPropertiesThatOnlyCreationSets() {
    for (String type : List.of("AWS::S3::Bucket", "AWS::IAM::Role", "AWS::SQS::Queue")) {
      String name = UpdateFacts.nameProperty(type).orElseThrow();
      assertTrue(
          ResourceSpecs.bundled().find(type).orElseThrow().createOnly().stream()
              .anyMatch(path -> path.toString().equals(name)),
          type + " " + name);
    }
  }

  @Test
  void keysOfListsBeginWithWhatIsRequired() {
    assertEquals(List.of("Key"), UpdateFacts.listKeys().get(0));
    assertTrue(UpdateFacts.isOrdered("Stages") && UpdateFacts.isUnordered("Subnets"));
    assertEquals(
        "instance",
        UpdateFacts.defaultOf("AWS::ElasticLoadBalancingV2::TargetGroup", "TargetType")
            .orElseThrow());
  }
}
