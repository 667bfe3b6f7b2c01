package dev.rigc.rule.riglet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One folder for each entry of the catalogue: {@code bad.yaml} gives exactly the findings of {@code
 * bad.expected}, all of that rule, and {@code ok.yaml} none. With {@code -Drigc.approve=true} the
 * expected texts are written anew, to be read before they are committed.
 */
class RigletFixtureTest {
  private static final Path FIXTURES =
      Path.of(System.getProperty("rigc.root"), "compiler/src/test/resources/rules/riglet");

  @TestFactory
  Stream<DynamicTest> badInputIsReportedWithTheExactTextAndPlace() throws IOException {
    return folders().map(folder -> DynamicTest.dynamicTest(name(folder), () -> checkBad(folder)));
  }

  @TestFactory
  Stream<DynamicTest> goodInputIsNotReported() throws IOException {
    return folders()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    name(folder), () -> assertEquals("", text(check(folder, "ok.yaml")))));
  }

  @Test
  void everyEntryHasAFixtureAndEveryFixtureAnEntry() throws IOException {
    Set<String> entries =
        RigletRules.infos().stream()
            .map(info -> info.id().value())
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> fixtures = folders().map(RigletFixtureTest::id).toList();
    assertEquals(List.copyOf(entries), fixtures);
  }

  @Test
  void everyEntryIsComplete() {
    for (RuleInfo info : RigletRules.infos()) {
      assertEquals("https", info.source().getScheme(), () -> info.id() + " has no source");
      assertTrue(info.summary().endsWith("."), () -> info.id() + " has no full sentence");
      assertFalse(info.rationale().isBlank(), () -> info.id() + " has no rationale");
    }
  }

  @Test
  void noIdIsUsedTwice() {
    List<String> ids = RigletRules.infos().stream().map(info -> info.id().value()).toList();
    assertEquals(List.copyOf(new TreeSet<>(ids)), ids);
  }

  @Test
  void everyRuleClassIsListed() throws IOException {
    Path sources =
        Path.of(System.getProperty("rigc.root"), "compiler/src/main/java/dev/rigc/rule/riglet");
    Set<String> listed =
        RigletRules.all().stream()
            .map(rule -> rule.getClass().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> written = new TreeSet<>();
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String code = Files.readString(file);
        if (code.contains("class ") && code.matches("(?s).*implements (RigletRule|Rule<).*")) {
          written.add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }
    assertEquals(written, listed);
  }

  private static void checkBad(Path folder) throws IOException {
    List<Diagnostic> found = check(folder, "bad.yaml");
    Path expected = folder.resolve("bad.expected");
    if (Boolean.getBoolean("rigc.approve")) {
      Files.writeString(expected, text(found));
    }
    assertEquals(Files.readString(expected), text(found));
    assertFalse(found.isEmpty());
    found.forEach(finding -> assertEquals(id(folder), finding.rule().value()));
  }

  private static List<Diagnostic> check(Path folder, String file) throws IOException {
    return RigletSamples.check(file, Files.readAllBytes(folder.resolve(file)));
  }

  private static String text(List<Diagnostic> findings) {
    return findings.stream()
        .map(
            finding ->
                finding + "\n" + finding.hint().map(hint -> "   hint: " + hint + "\n").orElse(""))
        .collect(Collectors.joining());
  }

  private static Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders.sorted().toList().stream();
    }
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }

  private static String id(Path folder) {
    return name(folder).substring(0, "RIG0000".length());
  }

  /** Keeps the fixtures readable: they are text, but for the one that must not be UTF-8. */
  @Test
  void fixturesAreText() throws IOException {
    for (Path folder : folders().filter(f -> !id(f).equals("RIG0009")).toList()) {
      String bad = Files.readString(folder.resolve("bad.yaml"), UTF_8);
      assertFalse(bad.contains("\r"), () -> name(folder));
    }
  }
}
