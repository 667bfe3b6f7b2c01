package dev.rigc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of a secret is taken out of a text, and nothing else is. */
class RedactionTest {
  /** Put together from parts, so that no scanner takes this file for a leak. */
  static Stream<String> secrets() {
    String x = "x".repeat(40);
    return Stream.of(
        "https://hooks." + "slack.com/services/T0/B0/" + x,
        "http://hooks." + "slack-gov.com/" + x,
        "https://discord." + "com/api/webhooks/1/" + x,
        "https://ptb.discordapp." + "com/api/webhooks/1/" + x,
        "https://acme.webhook." + "office.com/webhookb2/" + x,
        "xox" + "b-12345678-" + x,
        "ghp" + "_" + x,
        "gho" + "_" + x,
        "ghu" + "_" + x,
        "ghs" + "_" + x,
        "ghr" + "_" + x,
        "github" + "_pat_" + x,
        "glpat" + "-" + x,
        "npm" + "_" + x,
        "sk" + "_live_" + x,
        "rk" + "_live_" + x,
        "AIza" + x.substring(0, 35),
        "eyJ" + x + ".eyJ" + x + "." + x,
        "AKIA" + "ABCDEFGHIJKLMNOP",
        "ASIA" + "ABCDEFGHIJKLMNOP",
        "sk" + "-proj-" + x + "_" + x,
        "sk" + "-ant-api03-" + x,
        "sk" + "-svcacct-" + x,
        "sk" + "-" + x,
        "SG" + "." + x.substring(18) + "." + x,
        "sk" + "_test_" + x,
        "rk" + "_test_" + x,
        "whsec" + "_" + x,
        "xapp" + "-1-A0-1-" + x,
        "xox" + "p-1-2-3-" + x,
        "glpat" + "-" + x.substring(20) + ".01.0a1b2c3",
        "glrt" + "-" + x,
        "hf" + "_" + x,
        "dop" + "_v1_" + x,
        "pypi" + "-AgEIcHlwaS5vcmc" + x,
        "shpat" + "_" + x,
        "GOCSPX" + "-" + x,
        "ya29" + "." + x,
        "hvs" + "." + x,
        "dckr" + "_pat_" + x,
        "dp" + ".pt." + x,
        "123456789" + ":AA" + x,
        "SK" + "0a".repeat(16),
        "-----BEGIN RSA " + "PRIVATE KEY-----");
  }

  /** Texts on which an expression that goes back and forth takes minutes. */
  @Test
  void noTextTakesLong() {
    for (String attack :
        List.of(
            "sk-",
            "sk-proj-",
            "SG.",
            "SG.aaaaaaaaaaaaaaaa.",
            "glrt-a",
            "12345678:AA",
            "a.",
            "SK",
            "xapp-",
            "hf_",
            "dp.pt.",
            "-----BEGIN ",
            "SK0a",
            "sk-a",
            "1",
            "0a")) {
      String text = attack.repeat(100_000 / attack.length());
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Redaction.redact(text), attack);
    }
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void aSecretIsTakenOutWhereverItStands(String secret) {
    for (String before : List.of("", "a ", "Value: \"", "ä=")) {
      String text = before + secret;
      assertTrue(Redaction.holdsSecret(text), text);
      assertEquals(before + "[secret]", Redaction.redact(text));
    }
  }

  /** A finding that was on disk and back must be the same as one that was not. */
  @ParameterizedTest
  @MethodSource("secrets")
  void aMaskLeavesNothingForASecondTime(String secret) {
    for (String after :
        List.of(
            "access key " + "k".repeat(40),
            " access_key=" + "k".repeat(80),
            "://u:p@q:r@host",
            ":" + secret,
            secret)) {
      String once = Redaction.redact("secret " + secret + after);
      assertEquals(once, Redaction.redact(once));
      assertFalse(Redaction.holdsSecret(once), once);
    }
  }

  @Test
  void onlyTheSecretPartOfWhatNamesItIsTakenOut() {
    String key = "k".repeat(40);
    assertEquals("SecretAccessKey: [secret]", Redaction.redact("SecretAccessKey: " + key));
    assertEquals(
        "aws_secret_access_key=[secret]", Redaction.redact("aws_secret_access_key=" + key));
    assertEquals("Secret Access Key [secret]", Redaction.redact("Secret Access Key " + key));
    assertEquals("https://[secret]@host/p", Redaction.redact("https://user:word@host/p"));
    assertEquals("x://host a://[secret]@b", Redaction.redact("x://host a://u:p@b"));
  }

  @Test
  void textsThatOnlyLookAlikeStay() {
    for (String text :
        List.of(
            "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html",
            "arn:aws:iam::123456789012:role/right-of-access",
            "gh_x, npm_x and eyJ",
            "task-project-definition-of-the-service, disk-0123456789abcdef",
            "SG.1 and sk-8 of SKU, risk-assessment-of-the-whole-organization",
            "hf_x and dp.pt.x, 12:AA",
            "")) {
      assertFalse(Redaction.holdsSecret(text), text);
      assertEquals(text, Redaction.redact(text));
    }
  }

  @Test
  void aWebTokenIsMaskedBehindAnythingOnItsWord() {
    String token = "eyJ" + "a".repeat(20) + ".eyJ" + "b".repeat(20) + "." + "c".repeat(20);
    assertEquals("bearer-[secret] x", Redaction.redact("bearer-" + token + " x"));
    assertEquals("[secret]", Redaction.redact(token));
  }

  /** Each mask makes, with what follows it, the name that tells the next key. */
  @Test
  void masksThatMakeFurtherSecretsComeToAnEnd() {
    String text = "AKIA" + "A".repeat(16) + (" access key=" + "k".repeat(40)).repeat(200);
    String shown = Redaction.redact(text);
    assertFalse(shown.contains("k".repeat(40)) && Redaction.holdsSecret(shown), shown);
    assertEquals(shown, Redaction.redact(shown));
  }
}
