package dev.rigc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code fixtures/lint} is named by a rule. What is found in its {@code bad} folder
 * is all in {@code expected.txt}, to the column, and nothing at all is found in its {@code ok}
 * folder. Run with {@code -Drigc.approve=true} to write what is found, and read it before you keep
 * it.
 */
class LintFixturesTest {
  private static final Path FIXTURES =
      Path.of(System.getProperty("rigc.root"), "compiler/src/test/resources/fixtures/lint");

  static Stream<String> fixtures() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void findsExactlyWhatIsExpected(String name) throws IOException {
    Path expected = FIXTURES.resolve(name).resolve("bad/expected.txt");
    String found = LintFixture.in(FIXTURES.resolve(name).resolve("bad")).report();
    if (Boolean.getBoolean("rigc.approve")) {
      Files.writeString(expected, found);
    }
    assertEquals(Files.readString(expected), found);
    assertTrue(found.contains(" " + name.substring(0, 7) + ":"), "finds its own rule");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void findsNothingInTheGoodCounterpart(String name) throws IOException {
    List<Diagnostic> open =
        LintFixture.in(FIXTURES.resolve(name).resolve("ok")).lint().stream()
            .filter(finding -> !finding.isSuppressed())
            .toList();
    assertEquals(List.of(), open);
  }

  @Test
  void everyRuleHasItsFixtureAndEveryFixtureItsRule() throws IOException {
    Set<String> rules =
        LintFixture.RULES.infos().stream()
            .map(RuleInfo::id)
            .map(Object::toString)
            .filter(id -> !id.equals("CFN0002") && !id.equals("CFN0003") && !id.equals("CFN0120"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> covered =
        fixtures().map(name -> name.substring(0, 7)).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(rules, covered);
  }
}
