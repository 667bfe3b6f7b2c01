package dev.rigc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rigc.diagnostic.text.Phrases;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownSecretsTest {
  private static final KnownSecrets HORSE = KnownSecrets.of(List.of("hunter2horse"));

  @Test
  void everyTextOfAFindingIsMasked() {
    SourceLocation place = new SourceLocation("hunter2horse.yaml", 1, 1, 1, 2);
    Diagnostic finding =
        Diagnostic.builder(new RuleId("CFN1001"), Severity.ERROR, place, "`hunter2horse`!")
            .path(NodePath.of("Resources", "hunter2horse", 0, "a"))
            .resource("hunter2horse")
            .hint("Not hunter2horse.")
            .excerpt("  a: hunter2horse")
            .related(place, "hunter2horse")
            .build()
            .suppressedBy(new Suppression("as hunter2horse", place));

    Diagnostic masked = HORSE.maskedIn(finding);

    assertEquals("`[secret]`!", masked.message());
    assertEquals("Resources/[secret]/0/a", masked.path().toString());
    assertEquals("[secret]", masked.resource().orElseThrow());
    assertEquals("Not [secret].", masked.hint().orElseThrow());
    assertEquals("  a: [secret]", masked.excerpt().orElseThrow());
    assertEquals("[secret]", masked.related().get(0).message());
    assertEquals("as [secret]", masked.suppression().orElseThrow().reason());
    assertEquals(finding.location(), masked.location());
    assertEquals(masked, HORSE.maskedIn(masked));
    assertSame(finding, KnownSecrets.NONE.maskedIn(finding));
  }

  @Test
  void aLongTextIsFoundInsideOthersAndAShortOneAsAWordOnly() {
    assertEquals("x[secret]y", HORSE.masked("xhunter2horsey"));
    assertEquals("[secret] in lower case", masked("Hunter2Horse", "hunter2horse in lower case"));
    assertEquals("the pin `[secret]` of t1234", masked("1234", "the pin `1234` of t1234"));
    assertEquals("the passage: [secret]", masked("pass", "the passage: pass"));
    assertEquals("is a true `ab`", masked("ab", "is a true `ab`"));
    assertEquals("is true", masked("true", "is true"));
    assertEquals("[secret] and [secret]", masked("secret", "[secret] and secret"));
  }

  @Test
  void theStartThatACutLeavesOfATextIsMasked() {
    for (int left = 3; left <= 12; left++) {
      String start = "hunter2horse".substring(0, left);
      assertEquals("is [secret]… (9 more)", HORSE.masked("is " + start + "… (9 more)"));
    }
    assertEquals("ahun… is another", HORSE.masked("ahun… is another"));
  }

  @Test
  void aTextIsFoundInTheFormsThatMessagesGiveIt() {
    for (String text :
        List.of(
            "k3y`with\u202ebackticks", "x".repeat(200), "0a".repeat(30) + " " + "b1".repeat(40))) {
      String shown = masked(text, "It is " + Phrases.quoted(text) + " here.");
      assertEquals(
          "It is `[secret]` here.",
          shown.replaceAll("…|(?<=`) \\(\\d+ more characters\\)", ""),
          text);
    }
    assertEquals("  [secret]", masked("first line\n  second line\n", "  second line"));
    assertEquals("host [secret] is", masked("db://u:pa55word1@host", "host pa55word1 is"));
    String token = "ghp" + "_" + "x".repeat(36);
    assertEquals("[secret][secret]", masked(token + "-and-more", "[secret]-and-more"));
  }

  @Test
  void thousandsOfSecretsAreLookedForInOneGo() {
    KnownSecrets many =
        KnownSecrets.of(
            IntStream.range(0, 50_000).mapToObj(i -> "a".repeat(20 + i % 60) + i).toList());
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> many.masked("a".repeat(20_000) + "b".repeat(200_000)));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> many.masked("aaaaaaaaaaaaaaaac…".repeat(20_000)));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> masked("aaaaaaab", "a".repeat(3_000_000)));
  }

  private static String masked(String secret, String text) {
    return KnownSecrets.of(List.of(secret)).masked(text);
  }
}
