package dev.rigc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticTest {
  private static final SourceLocation PLACE = new SourceLocation("riglet.yaml", 4, 10, 4, 14);
  private static final RuleId RULE = new RuleId("RIG2201");

  @Test
  void printsAsCompilersDo() {
    assertEquals(
        "riglet.yaml:4:10: error RIG2201: Too long.",
        Diagnostic.builder(RULE, Severity.ERROR, PLACE, "Too long.").build().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.slack.com/services/T000/B000/abcdefghijkl",
        "ghp_0123456789abcdefghij0123456789abcdef",
        "xoxb-12345678-abcdefgh",
        "AKIAIOSFODNN7EXAMPLE",
        "-----BEGIN RSA PRIVATE KEY-----"
      })
  void neverRepeatsASecret(String secret) {
    Diagnostic diagnostic =
        Diagnostic.builder(RULE, Severity.ERROR, PLACE, "Found `" + secret + "`.")
            .hint("not " + secret)
            .excerpt("slack: " + secret)
            .related(PLACE, secret)
            .build();

    assertTrue(Redaction.holdsSecret(secret));
    assertFalse(diagnostic.message().contains(secret));
    assertFalse(diagnostic.hint().orElseThrow().contains(secret));
    assertFalse(diagnostic.excerpt().orElseThrow().contains(secret));
    assertFalse(diagnostic.related().get(0).message().contains(secret));
  }

  @Test
  void hidesThePasswordOfAUrlButNotItsHost() {
    assertEquals("http://[secret]@db:5984/", Redaction.redact("http://admin:hunter2@db:5984/"));
    assertEquals("http://db:5984/a@b", Redaction.redact("http://db:5984/a@b"));
  }

  @Test
  void sortsFindingsByPlaceAndDropsRepeatedOnes() {
    Diagnostic late = Diagnostic.builder(RULE, Severity.ERROR, PLACE, "b").build();
    Diagnostic early =
        Diagnostic.builder(RULE, Severity.NOTE, SourceLocation.startOf("riglet.yaml"), "a").build();

    Checked<String> checked = Checked.of("value", List.of(late, early, late));

    assertEquals(List.of(early, late), checked.diagnostics());
    assertTrue(checked.hasErrors());
    assertEquals(Optional.empty(), checked.then(v -> Checked.of(v, List.of())).value());
  }

  @Test
  void comparesPathsStepByStep() {
    assertEquals(NodePath.of("a", 1, "b"), NodePath.ROOT.key("a").index(1).key("b"));
    assertNotEquals(NodePath.of("a", 1), NodePath.of("a", "1"));
    assertNotEquals(NodePath.of("a"), NodePath.of("b", "a"));
    assertNotEquals(NodePath.of("b", "a"), NodePath.of("a"));
    assertEquals(List.of("a", 1, "b"), NodePath.of("a", 1, "b").steps());
  }
}
