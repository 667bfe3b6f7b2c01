package dev.rigc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static Diagnostic finding(String rule, Severity severity) {
    return Diagnostic.builder(
            new RuleId(rule), severity, SourceLocation.startOf("a.yaml"), "A message.")
        .build();
  }

  private static Diagnostic accepted(Diagnostic finding) {
    return finding.suppressedBy(new Suppression("known", SourceLocation.startOf("a.yaml")));
  }

  @Test
  void countsBySeverityAndWhatIsSuppressedApart() {
    Tally tally =
        Tally.of(
            List.of(
                finding("CFN3001", Severity.WARNING),
                finding("CFN3001", Severity.WARNING),
                accepted(finding("CFN1001", Severity.ERROR)),
                finding("CFN2001", Severity.NOTE)));
    assertEquals(0, tally.count(Severity.ERROR));
    assertEquals(2, tally.count(Severity.WARNING));
    assertEquals(1, tally.count(Severity.NOTE));
    assertEquals(1, tally.suppressed());
  }

  @Test
  void nothingThatIsSuppressedReachesALevel() {
    Tally tally = Tally.of(List.of(accepted(finding("CFN1001", Severity.ERROR))));
    assertFalse(tally.hasAtLeast(Severity.NOTE));
    tally.add(List.of(finding("CFN3001", Severity.WARNING)));
    assertTrue(tally.hasAtLeast(Severity.NOTE));
    assertTrue(tally.hasAtLeast(Severity.WARNING));
    assertFalse(tally.hasAtLeast(Severity.ERROR));
  }

  @Test
  void knowsTheRulesInOrderAndForgetsWhatIsTakenBack() {
    Diagnostic warning = finding("CFN3001", Severity.WARNING);
    Tally tally = Tally.of(List.of(warning, accepted(finding("CFN1001", Severity.ERROR))));
    assertEquals("[CFN1001, CFN3001]", tally.rules().toString());
    tally.takeBack(List.of(warning));
    assertEquals(0, tally.count(Severity.WARNING));
    assertEquals(1, tally.suppressed());
  }
}
