package dev.rigc.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.SourceLocation;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
  @Test
  void showsThePlaceTheLineTheSpotAndTheHint() {
    assertEquals(
        """
        riglet.yaml:51:15: error RIG2101: Listener priority 100 of `twig` is already used by `twig-api`.
           51 |     priority: 100
              |               ^^^
           see riglet.yaml:40:15: first used here
           hint: 101 is free in every environment.
        """,
        text(Samples.PRIORITY));
  }

  @Test
  void severalFindingsAreSetApart() {
    String text = text(Samples.NOTE, Samples.NOTE);

    assertEquals(
        """
        -:1:1: note CFN9001: Nothing needs to change.

        -:1:1: note CFN9001: Nothing needs to change.
        """,
        text);
  }

  @Test
  void furtherLinesOfAMessageAreIndented() {
    assertEquals(
        """
        f:1:1: note CFN9001: Too long:
           7 + 1 = 8.
        """,
        text(finding("Too long:\n7 + 1 = 8.", null, 1, 1, 1)));
  }

  @Test
  void tabsBeforeTheSpotAreKeptSoThatTheMarksStandUnderIt() {
    assertEquals(
        """
        f:1:3: note CFN9001: m
            1 | \t\u00fcKey: x
              | \t ^^^
        """,
        text(finding("m", "\t\u00fcKey: x", 3, 1, 6)));
  }

  @Test
  void aSpotOverSeveralLinesIsMarkedToTheEndOfTheFirst() {
    assertEquals(
        """
        f:1:3: note CFN9001: m
            1 |   ab: c \s
              |   ^^^^^
        """,
        text(finding("m", "  ab: c  ", 3, 4, 1)));
  }

  @Test
  void aSpotBehindTheEndOfTheLineHasOneMark() {
    assertEquals(
        """
        f:1:4: note CFN9001: m
            1 | abc
              |    ^
        """,
        text(finding("m", "abc", 4, 1, 4)));
    assertTrue(text(finding("m", "abc", 99, 1, 120)).endsWith("   ^\n"));
  }

  @Test
  void aVeryLongLineIsCutAroundTheSpot() {
    String line = "a".repeat(5_000) + "HERE" + "b".repeat(5_000);

    String[] lines = text(finding("m", line, 5_001, 1, 5_005)).split("\n");

    assertTrue(lines[1].length() < 140, lines[1]);
    assertEquals(lines[1].indexOf("HERE"), lines[2].indexOf("^^^^"));
    assertTrue(lines[2].endsWith(" ^^^^"), lines[2]);
    assertTrue(lines[1].contains("…a") && lines[1].endsWith("b…"), lines[1]);
  }

  @Test
  void controlCharactersOfAFileCannotSteerTheTerminal() {
    String text = text(Samples.HOSTILE);

    assertFalse(text.contains("\u001b"), text);
    assertTrue(text.contains("\ufffd[2J"), text);
  }

  @Test
  void coloursAreUsedOnlyWhenAskedFor() {
    assertFalse(text(Samples.PRIORITY).contains("\u001b"));
    String coloured =
        Samples.written(
            new TextReport(new TextStyle(true, false), List::of),
            Samples.outcome(FailLevel.ERROR, Samples.PRIORITY));
    assertTrue(coloured.contains("\u001b[1;31merror RIG2101:\u001b[0m"), coloured);
    assertEquals(text(Samples.PRIORITY), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void nothingFoundIsNothingPrinted() {
    assertEquals("", text());
  }

  private static Diagnostic finding(
      String message, String excerpt, int column, int endLine, int endColumn) {
    return Diagnostic.builder(
            new RuleId("CFN9001"),
            Severity.NOTE,
            new SourceLocation("f", 1, column, endLine, endColumn),
            message)
        .excerpt(excerpt)
        .build();
  }

  private static String text(Diagnostic... findings) {
    return Samples.written(
        new TextReport(TextStyle.PLAIN, List::of), Samples.outcome(FailLevel.ERROR, findings));
  }

  @Test
  void noLineOfAMessageStartsAsACommandOfABuildServer() {
    Diagnostic forged =
        Diagnostic.builder(
                new RuleId("CFN3001"),
                Severity.ERROR,
                SourceLocation.startOf("::error::a.yaml"),
                "One line.\n::error::Another ##[error]line.")
            .hint("Do it.\n  ::warning::x")
            .build();

    assertEquals(
        """
        \\u003A:error::a.yaml:1:1: error CFN3001: One line.
           \\u003A:error::Another #\\u0023[error]line.
           hint: Do it.
             \\u003A:warning::x
        """,
        Samples.written(
            new TextReport(TextStyle.PLAIN, List::of), Samples.outcome(FailLevel.ERROR, forged)));
  }
}
