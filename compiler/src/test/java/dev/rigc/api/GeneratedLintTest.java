package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rigc emits is free of findings, and what is broken in it by hand is found. */
class GeneratedLintTest {
  @Test
  void findsNothingInWhatRigcEmits() throws IOException {
    List<Diagnostic> found = GeneratedSystem.of("").lint();
    assertEquals("", text(found));
  }

  @Test
  void findsOneBrokenImportAndNamesTheNearestExport() throws IOException {
    Diagnostic found =
        only(
            GeneratedSystem.of("twig")
                .broken("staging/app-twig.yaml", "foundation--VpcId", "foundation--VpcID")
                .lint(),
            "CFN5001");
    assertEquals("staging/app-twig.yaml", found.location().file());
    assertEquals("staging/foundation.yaml", found.related().get(0).location().file());
  }

  @Test
  void findsOneBrokenExportAtTheImportAndInThePlan() throws IOException {
    List<Diagnostic> found =
        GeneratedSystem.of("twig")
            .broken(
                "integration/foundation.yaml",
                "Name: \"buildit-twig-integration-foundation--ALB--SG\"",
                "Name: \"buildit-twig-integration-foundation--ALB--Sg\"")
            .lint();
    Diagnostic plan = only(found, "CFN5009");
    assertEquals("riglet.json", plan.location().file());
    assertEquals("integration/foundation.yaml", plan.related().get(0).location().file());
    Diagnostic use = only(found, "CFN5001");
    assertEquals("integration/compute-ecs.yaml", use.location().file());
    assertEquals("integration/foundation.yaml", use.related().get(0).location().file());
  }

  @Test
  void findsOneBrokenPriorityAndNamesBothRules() throws IOException {
    Diagnostic found =
        only(
            GeneratedSystem.of("twig")
                .broken("staging/app-twig.yaml", "Priority: 200", "Priority: 100")
                .lint(),
            "CFN5020");
    assertEquals("staging/app-twig.yaml", found.location().file());
    assertEquals("staging/app-twig-api.yaml", found.related().get(0).location().file());
  }

  @Test
  void findsOneHostThatTwoApplicationsClaim() throws IOException {
    Diagnostic found =
        only(
            GeneratedSystem.of("twig")
                .broken(
                    "staging/app-twig.yaml",
                    "\"staging-twig.buildit.tools\"",
                    "\"staging-twig-api.buildit.tools\"")
                .lint(),
            "CFN5021");
    assertEquals("staging/app-twig-api.yaml", found.related().get(0).location().file());
  }

  @Test
  void findsOneBlockThatOverlapsAcrossStacks() throws IOException {
    Diagnostic found =
        only(
            GeneratedSystem.of("twig")
                .broken("staging/db-couch.yaml", "10.20.100.0/24", "10.20.0.0/23")
                .lint(),
            "CFN5030");
    assertTrue(
        found.message().contains("staging/foundation.yaml")
            || found.location().file().equals("staging/foundation.yaml"),
        found.message());
  }

  @Test
  void findsAVpcThatLeavesTheSubnetsOfAnotherStackOutside() throws IOException {
    List<Diagnostic> found =
        GeneratedSystem.of("twig")
            .broken("staging/foundation.yaml", "10.20.0.0/16", "10.21.0.0/16")
            .lint();
    List<Diagnostic> outside =
        found.stream().filter(d -> d.rule().value().equals("CFN5031")).toList();
    assertEquals(2, outside.size(), text(found));
    assertEquals("staging/foundation.yaml", outside.get(0).related().get(0).location().file());
  }

  @Test
  void findsAnImportFromTheWrongEnvironment() throws IOException {
    List<Diagnostic> found =
        GeneratedSystem.of("twig")
            .broken(
                "staging/app-twig.yaml",
                "staging-foundation--ALB--HttpsListener",
                "integration-foundation--ALB--HttpsListener")
            .lint();
    assertEquals("staging/app-twig.yaml", only(found, "CFN5007").location().file());
    assertEquals(
        "integration/app-twig.yaml", only(found, "CFN5020").related().get(0).location().file());
  }

  private static String text(List<Diagnostic> found) {
    StringBuilder text = new StringBuilder();
    found.forEach(finding -> text.append(finding).append('\n'));
    return text.toString();
  }

  private static Diagnostic only(List<Diagnostic> found, String rule) {
    List<Diagnostic> matching = found.stream().filter(d -> d.rule().value().equals(rule)).toList();
    assertTrue(matching.size() == 1, () -> rule + " once in\n" + text(found));
    return matching.get(0);
  }
}
