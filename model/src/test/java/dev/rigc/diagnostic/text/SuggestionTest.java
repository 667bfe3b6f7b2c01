package dev.rigc.diagnostic.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  @Test
  void aSwappedPairIsOneSlip() {
    assertEquals(Optional.of("VpcId"), Suggestion.name("VcpId", List.of("SubnetId", "VpcId")));
  }

  @Test
  void theFewestEditsWin() {
    assertEquals(Optional.of("master"), Suggestion.name("mastre", List.of("muster", "master")));
  }

  @Test
  void ofEquallyNearOnesTheFirstWins() {
    assertEquals(Optional.of("Bucket1"), Suggestion.name("Bucket", List.of("Bucket1", "Bucket2")));
  }

  @Test
  void oneLetterIsNearToNothingElse() {
    assertEquals(Optional.empty(), Suggestion.name("A", List.of("B", "AB")));
    assertEquals(Optional.of("a"), Suggestion.name("A", List.of("a")));
  }

  @Test
  void namesThatPeopleChoseMayDifferLessThanWordsOfAVocabulary() {
    assertEquals(Optional.empty(), Suggestion.name("abcdef", List.of("abxyef")));
    assertEquals(Optional.of("abxyef"), Suggestion.word("abcdef", List.of("abxyef")));
    assertEquals(Optional.empty(), Suggestion.word("abcdef", List.of("axyzef")));
  }

  @Test
  void caseAndSeparatorsOfAWordDoNotCount() {
    assertEquals(Optional.of("per-az"), Suggestion.word("PER_AZ", List.of("single", "per-az")));
  }

  @Test
  void nothingIsMeantByAnEndlessWord() {
    String endless = "a".repeat(201);
    assertEquals(Optional.empty(), Suggestion.word(endless, List.of(endless)));
  }
}
