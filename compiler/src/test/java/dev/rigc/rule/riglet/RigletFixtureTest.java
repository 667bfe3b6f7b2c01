package dev.rigc.rule.riglet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.RigletRules;
import dev.rigc.rule.FixtureTest;
import dev.rigc.testing.FixtureInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fixtures of the rules on riglets, whose bad inputs break no other rule. */
class RigletFixtureTest extends FixtureTest {
  /** A riglet has to be UTF-8. */
  private static final String NOT_TEXT = "RIG0009";

  RigletFixtureTest() {
    super("rules/riglet", RigletRules.infos());
  }

  @Override
  protected List<Diagnostic> find(FixtureInput input) {
    List<Diagnostic> found = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : input.files().entrySet()) {
      found.addAll(RigletSamples.check(file.getKey(), file.getValue()));
    }
    if (!input.rule().equals(NOT_TEXT)) {
      input.texts().values().forEach(text -> assertFalse(text.contains("\r"), input.rule()));
    }
    found.forEach(finding -> assertEquals(input.rule(), finding.rule().value()));
    return found;
  }
}
