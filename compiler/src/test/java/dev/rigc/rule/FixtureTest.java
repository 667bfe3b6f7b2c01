package dev.rigc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Diagnostic;
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
 * What holds for each catalogue of rules. There is one folder for each entry, named by its id: of
 * {@code bad.yaml} the rule reports exactly {@code bad.expected}, and in {@code ok.yaml} no rule of
 * the catalogue finds anything. With {@code -Drigc.approve=true} the expected texts are written
 * anew, to be read before they are committed.
 */
public abstract class FixtureTest {
  private static final Path ALL =
      Path.of(System.getProperty("rigc.root"), "compiler/src/test/resources/rules");
  private static final int ID_LENGTH = "CFN0000".length();

  private final Path fixtures;
  private final List<RuleInfo> catalogue;

  /**
   * @param folder the folder of the fixtures below {@code rules}
   * @param catalogue every entry that has a fixture there
   */
  protected FixtureTest(String folder, List<RuleInfo> catalogue) {
    this.fixtures = ALL.resolve(folder);
    this.catalogue = catalogue;
  }

  /** Everything that the rules of the catalogue find in a file of a fixture's folder. */
  protected abstract List<Diagnostic> find(Path folder, String file) throws IOException;

  /** The ids of entries whose inputs would be too long for a file. */
  protected Set<String> testedInCode() {
    return Set.of();
  }

  @TestFactory
  Stream<DynamicTest> badInputIsReportedWithTheExactTextAndPlace() throws IOException {
    return folders().map(folder -> DynamicTest.dynamicTest(name(folder), () -> checkBad(folder)));
  }

  @TestFactory
  Stream<DynamicTest> goodInputIsNotReportedByAnyRule() throws IOException {
    return folders()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    name(folder), () -> assertEquals("", text(find(folder, "ok.yaml")))));
  }

  @Test
  void everyEntryHasAFixtureAndEveryFixtureAnEntry() throws IOException {
    Set<String> covered =
        folders().map(FixtureTest::id).collect(Collectors.toCollection(TreeSet::new));
    covered.addAll(testedInCode());
    assertEquals(new TreeSet<>(ids()), covered);
  }

  @Test
  void everyEntryIsComplete() {
    for (RuleInfo info : catalogue) {
      assertEquals("https", info.source().getScheme(), () -> info.id() + " has no source");
      assertTrue(info.summary().endsWith("."), () -> info.id() + " has no full sentence");
      assertTrue(info.rationale().endsWith("."), () -> info.id() + " has no rationale");
      assertTrue(info.example().isPresent(), () -> info.id() + " has no example");
    }
  }

  @Test
  void noIdIsUsedTwice() {
    assertEquals(new TreeSet<>(ids()).size(), ids().size());
  }

  private void checkBad(Path folder) throws IOException {
    String found =
        text(
            find(folder, "bad.yaml").stream()
                .filter(finding -> finding.rule().value().equals(id(folder)))
                .toList());
    Path expected = folder.resolve("bad.expected");
    if (Boolean.getBoolean("rigc.approve")) {
      Files.writeString(expected, found);
    }
    assertEquals(Files.readString(expected), found);
    assertFalse(found.isEmpty());
  }

  private List<String> ids() {
    return catalogue.stream().map(info -> info.id().value()).toList();
  }

  /** The folders of all fixtures, in the order of their names. */
  protected final Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(fixtures)) {
      return folders.sorted().toList().stream();
    }
  }

  /** The id that a fixture's folder is named by. */
  protected static String id(Path folder) {
    return name(folder).substring(0, ID_LENGTH);
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }

  /** Findings as the expected texts have them: a line each, and one for a hint. */
  protected static String text(List<Diagnostic> findings) {
    return findings.stream()
        .map(
            finding ->
                finding + "\n" + finding.hint().map(hint -> "   hint: " + hint + "\n").orElse(""))
        .collect(Collectors.joining());
  }

  /** The names of the classes in a package of rules whose source matches. */
  protected static Set<String> classes(String ofPackage, String pattern) throws IOException {
    Path sources =
        Path.of(System.getProperty("rigc.root"), "compiler/src/main/java/dev/rigc/rule", ofPackage);
    Set<String> written = new TreeSet<>();
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (Files.readString(file).matches("(?s).*" + pattern + ".*")) {
          written.add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }
    return written;
  }

  /** The names of the classes of some rules. */
  protected static Set<String> classes(List<?> rules) {
    return rules.stream()
        .map(rule -> rule.getClass().getSimpleName())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
