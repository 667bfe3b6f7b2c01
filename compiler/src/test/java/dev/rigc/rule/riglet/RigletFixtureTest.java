package dev.rigc.rule.riglet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.FixtureTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fixtures of the rules on riglets, whose bad inputs break no other rule. */
class RigletFixtureTest extends FixtureTest {
  /** A riglet has to be UTF-8. */
  private static final String NOT_TEXT = "RIG0009";

  RigletFixtureTest() {
    super("riglet", RigletRules.infos());
  }

  @Override
  protected List<Diagnostic> find(Path folder, String file) throws IOException {
    return RigletSamples.check(file, Files.readAllBytes(folder.resolve(file)));
  }

  @Test
  void badInputBreaksOneRuleOnly() throws IOException {
    for (Path folder : folders().toList()) {
      for (Diagnostic finding : find(folder, "bad.yaml")) {
        assertEquals(id(folder), finding.rule().value(), () -> folder.getFileName() + "");
      }
    }
  }

  @Test
  void everyRuleClassIsListed() throws IOException {
    assertEquals(
        classes("riglet", "class [^{]*implements (RigletRule|Rule<)"), classes(RigletRules.all()));
  }

  /** Keeps the fixtures readable. */
  @Test
  void fixturesAreText() throws IOException {
    for (Path folder : folders().filter(f -> !id(f).equals(NOT_TEXT)).toList()) {
      String bad = Files.readString(folder.resolve("bad.yaml"), UTF_8);
      assertFalse(bad.contains("\r"), () -> folder.getFileName() + "");
    }
  }
}
