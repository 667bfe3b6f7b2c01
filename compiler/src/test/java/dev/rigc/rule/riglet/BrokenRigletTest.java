package dev.rigc.rule.riglet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is done to the real riglet, there are diagnostics, never exceptions. */
class BrokenRigletTest {
  private static final String TWIG = RigletSamples.twig();

  @Test
  void everyPrefixIsAnswered() {
    byte[] bytes = TWIG.getBytes(UTF_8);
    for (int end = 0; end < bytes.length; end++) {
      byte[] prefix = Arrays.copyOf(bytes, end);
      int length = end;
      assertDoesNotThrow(
          () -> RigletSamples.check("riglet.yaml", prefix), () -> "the first " + length + " bytes");
    }
  }

  @Test
  void everyDeletedLineIsAnswered() {
    List<String> lines = TWIG.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      List<String> left = new ArrayList<>(lines);
      String gone = left.remove(i);
      assertDoesNotThrow(() -> RigletSamples.check(String.join("\n", left)), gone);
    }
  }

  @Test
  void everyByteMayBecomeAnother() {
    byte[] bytes = TWIG.getBytes(UTF_8);
    byte[] others = " \n\t:#{}[],&*!|>'\"%@`0-~\u0000\u007f".getBytes(UTF_8);
    Random random = new Random(17);
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] =
          random.nextInt(8) == 0
              ? (byte) random.nextInt(256)
              : others[random.nextInt(others.length)];
      int at = i;
      assertDoesNotThrow(
          () -> RigletSamples.check("riglet.yaml", changed),
          () -> "byte " + at + " became " + changed[at]);
    }
  }

  @Test
  void everyRequiredLineIsMissed() {
    for (String key : List.of("riglet", "owner", "project", "region", "domain", "certificate")) {
      String left = TWIG.replaceAll("(?m)^" + key + ":.*\n", "");
      List<Diagnostic> found = RigletSamples.check(left);
      assertTrue(
          found.stream().anyMatch(f -> f.rule().value().equals("RIG1002")), () -> key + found);
    }
  }
}
