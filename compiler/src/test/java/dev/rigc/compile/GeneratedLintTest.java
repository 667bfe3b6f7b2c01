package dev.rigc.compile;

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
