package dev.rigc.diagnostic.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
  /** A name that would clear the screen, turn the line around, end it, and leave its quotes. */
  private static final String HOSTILE = "a\u001B[2J\u202Eb\u2066\nc`d\r\uFEFF\u2028\uD800";

  private static final String SHOWN = "a\\u001B[2J\\u202Eb\\u2066\\nc`d\\r\\uFEFF\\u2028\\uD800";

  @Test
  void aQuotedValueCanNeitherSteerATerminalNorLeaveItsQuotes() {
    assertEquals("`" + SHOWN.replace("`", "\\u0060") + "`", Phrases.quoted(HOSTILE));
  }

  @Test
  void noPhraseLetsItThrough() {
    List<String> two = List.of("x", HOSTILE);
    String quoted = Phrases.quoted(HOSTILE);
    assertEquals("x and " + SHOWN, Phrases.and(two));
    assertEquals("`x` and " + quoted, Phrases.quotedAnd(two));
    assertEquals("`x` or " + quoted, Phrases.quotedOr(two));
    assertEquals("`x` → " + quoted, Phrases.chain(two));
    assertEquals(SHOWN, Phrases.visible(HOSTILE));
    assertEquals("Did you mean " + quoted + "?", Suggestion.didYouMean(HOSTILE));
  }

  @Test
  void theLinesOfATextStay() {
    assertEquals("a\nb\\r\\u0007", Phrases.visibleLines("a\nb\r\u0007"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "Grüße", "日本", "🙂", "a  b", "${x}", "\\u202E"})
  void whatCanBeShownStaysAsItIs(String text) {
    assertEquals(text, Phrases.visible(text));
  }

  @Test
  void listsReadLikeSentences() {
    assertEquals("", Phrases.and(List.of()));
    assertEquals("a", Phrases.and(List.of("a")));
    assertEquals("a and b", Phrases.and(List.of("a", "b")));
    assertEquals("`a`, `b` or `c`", Phrases.quotedOr(List.of("a", "b", "c")));
  }

  @Test
  void ofManyOnlyTheFirstAreNamed() {
    assertEquals("a, b and 2 more", Phrases.and(List.of("a", "b", "c", "d"), 2));
    assertEquals("a, b, c and d", Phrases.and(List.of("a", "b", "c", "d"), 4));
    assertEquals(
        "`x`, ".repeat(15) + "`x` or 4 more", Phrases.quotedOr(Collections.nCopies(20, "x")));
  }

  @Test
  void aLongValueIsCutBetweenCharacters() {
    assertEquals("`" + "🙂".repeat(80) + "…` (1 more character)", Phrases.quoted("🙂".repeat(81)));
    assertEquals("`" + "a".repeat(80) + "…` (20 more characters)", Phrases.quoted("a".repeat(100)));
    assertEquals("`" + "a".repeat(80) + "`", Phrases.quoted("a".repeat(80)));
  }

  @Test
  void aLongTextIsCutBetweenWords() {
    String cut = Phrases.cut("word ".repeat(100), 100);
    assertEquals("word ".repeat(12).strip() + "… (441 more characters)", cut);
    assertEquals(cut, Phrases.cut(cut, 100));
    assertEquals("a".repeat(59) + "… (41 more characters)", Phrases.cut("a".repeat(100), 99));
    assertEquals("`" + "🙂".repeat(80) + "`", Phrases.quoted("🙂".repeat(80)));
  }

  @Test
  void wholeNumbersHaveNoFraction() {
    assertEquals("3", Phrases.number(3.0));
    assertEquals("0.5", Phrases.number(0.5));
  }
}
