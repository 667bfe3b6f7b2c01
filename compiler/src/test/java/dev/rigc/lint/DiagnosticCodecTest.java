package dev.rigc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.diagnostic.Suppression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link DiagnosticWriter} writes, {@link DiagnosticReader} reads, every bit of it. */
class DiagnosticCodecTest {
  private static final SourceLocation PLACE = new SourceLocation("a/b.yaml", 3, 1, 70_000, 200);

  private static final Diagnostic FULL =
      Diagnostic.builder(new RuleId("CFN3001"), Severity.WARNING, PLACE, "A message.")
          .path(NodePath.of("Resources", "Queue", "Items", 0, "", 2_000_000))
          .resource("Queue")
          .hint("A hint.")
          .excerpt("  Queue:")
          .related(new SourceLocation("c.yaml", 1, 2, 3, 4), "first used here")
          .related(PLACE, "and here")
          .build()
          .suppressedBy(new Suppression("because", SourceLocation.startOf("d.yaml")));

  private static final Diagnostic BARE =
      Diagnostic.builder(new RuleId("CFN0001"), Severity.NOTE, PLACE, "").build();

  static List<String> texts() {
    return List.of(
        "",
        "\0",
        "tab\t, line\r\n, escape \u001b",
        "Latin ÿ\u0080",
        "wide \u0100\u4e2d\uffff",
        "pair \ud83d\ude00",
        "alone \ud83d",
        "\ude00 alone \ud83d between",
        "x".repeat(70_000),
        "\u4e2d".repeat(70_000));
  }

  private static List<Diagnostic> back(List<Diagnostic> findings) {
    return DiagnosticReader.read(DiagnosticWriter.write(findings));
  }

  @Test
  void everyFieldComesBackBeItThereOrNot() {
    assertEquals(List.of(FULL, BARE), back(List.of(FULL, BARE)));
    assertEquals(List.of(BARE, FULL, FULL), back(List.of(BARE, FULL, FULL)));
    assertEquals(List.of(), back(List.of()));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyTextComesBackWhereverItStands(String text) {
    Diagnostic finding =
        Diagnostic.builder(
                new RuleId("CFN3001"),
                Severity.ERROR,
                new SourceLocation(text, 1, 1, 1, Integer.MAX_VALUE),
                text)
            .path(NodePath.of(text, 1, text + "!"))
            .resource(text)
            .hint(text)
            .excerpt(text)
            .related(SourceLocation.startOf(text), text)
            .build();
    Diagnostic accepted = finding.suppressedBy(new Suppression(text, PLACE));
    assertEquals(List.of(finding, accepted), back(List.of(finding, accepted)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
  void everyNumberComesBack(int number) {
    Diagnostic finding =
        Diagnostic.builder(
                new RuleId("CFN3001"),
                Severity.ERROR,
                new SourceLocation("a.yaml", number, 1, number, number),
                "A message.")
            .path(NodePath.of(number))
            .build();
    assertEquals(List.of(finding), back(List.of(finding)));
  }

  @Test
  void manyFindingsOfRandomTextsComeBack() {
    Random random = new Random(7);
    List<Diagnostic> findings = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      int limit = i % 2 == 0 ? 0x100 : 0x10000;
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(300); length > 0; length--) {
        text.append((char) random.nextInt(limit));
      }
      findings.add(
          Diagnostic.builder(
                  FULL.rule(), i % 3 == 0 ? Severity.NOTE : Severity.ERROR, PLACE, text.toString())
              .hint("One of " + i % 10)
              .build());
    }
    assertEquals(findings, back(findings));
  }

  @Test
  void whatFindingsShareIsWrittenOnce() {
    Diagnostic finding =
        Diagnostic.builder(FULL.rule(), Severity.ERROR, PLACE, "A message.")
            .hint("hint ".repeat(100))
            .build();
    int one = DiagnosticWriter.write(List.of(finding)).length;
    int ten = DiagnosticWriter.write(Collections.nCopies(10, finding)).length;
    assertTrue(ten < 2 * one, ten + " bytes, one takes " + one);
  }
}
