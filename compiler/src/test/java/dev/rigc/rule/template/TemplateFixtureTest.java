package dev.rigc.rule.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One folder for each entry of the catalogue: of {@code bad.yaml} the rule reports exactly {@code
 * bad.expected}, and in {@code ok.yaml} no rule of this package finds anything. With {@code
 * -Drigc.approve=true} the expected texts are written anew, to be read before they are committed.
 */
class TemplateFixtureTest {
  private static final Path FIXTURES =
      Path.of(System.getProperty("rigc.root"), "compiler/src/test/resources/rules/template");

  /** Limits are tested with templates that are made here, as their files would be long. */
  private static final Set<String> LIMITS =
      Set.of("CFN1002", "CFN2010", "CFN3008", "CFN6010", "CFN7010");

  private static final List<Rule<TemplateSubject>> RULES =
      Stream.concat(FunctionRules.all().stream(), SectionRules.all().stream()).toList();

  @TestFactory
  Stream<DynamicTest> badTemplatesAreReportedWithTheExactTextAndPlace() throws IOException {
    return folders().map(folder -> DynamicTest.dynamicTest(name(folder), () -> checkBad(folder)));
  }

  @TestFactory
  Stream<DynamicTest> goodTemplatesAreNotReportedByAnyRule() throws IOException {
    return folders()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    name(folder),
                    () -> assertEquals("", text(lint("ok.yaml", read(folder, "ok.yaml"))))));
  }

  @Test
  void everyEntryHasAFixtureAndEveryFixtureAnEntry() throws IOException {
    Set<String> entries = ids();
    Set<String> covered =
        folders().map(TemplateFixtureTest::id).collect(Collectors.toCollection(TreeSet::new));
    covered.addAll(LIMITS);
    assertEquals(entries, covered);
  }

  @Test
  void everyEntryIsComplete() {
    for (Rule<TemplateSubject> rule : RULES) {
      for (RuleInfo info : rule.infos()) {
        assertEquals("https", info.source().getScheme(), () -> info.id() + " has no source");
        assertTrue(info.summary().endsWith("."), () -> info.id() + " has no full sentence");
        assertTrue(info.rationale().endsWith("."), () -> info.id() + " has no rationale");
        assertTrue(info.example().isPresent(), () -> info.id() + " has no example");
      }
    }
  }

  @Test
  void noIdIsUsedTwice() {
    List<String> ids =
        RULES.stream()
            .flatMap(rule -> rule.infos().stream())
            .map(info -> info.id().value())
            .toList();
    assertEquals(new TreeSet<>(ids).size(), ids.size());
  }

  @Test
  void everyRuleClassIsListed() throws IOException {
    Path sources =
        Path.of(System.getProperty("rigc.root"), "compiler/src/main/java/dev/rigc/rule/template");
    Set<String> listed =
        RULES.stream()
            .map(rule -> rule.getClass().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> written = new TreeSet<>();
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.readString(file)
            .matches("(?s).*final class \\w+ extends (FunctionRule<|SectionRule ).*")) {
          written.add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }
    assertEquals(written, listed);
  }

  @Test
  void sectionsAreCounted() {
    assertEquals("", limits(200, 500, 200, 200));
    String found = limits(201, 501, 201, 201);
    assertEquals(Set.of("CFN2010", "CFN3008", "CFN6010", "CFN7010"), Set.of(found.split(" ")));
  }

  @Test
  void aTemplateOfMoreThanAMegabyteIsReported() {
    String template = "Resources: {Topic: {Type: AWS::SNS::Topic}}\n";
    assertEquals("", text(lint("a.yaml", template + "#".repeat(900_000))));
    assertEquals(
        "a.yaml:1:1: error CFN1002: The template has 1,000,044 bytes, 1,000,000 are allowed.\n"
            + "   hint: Divide it into nested stacks.\n",
        text(lint("a.yaml", template + "#".repeat(1_000_000))));
  }

  private static String limits(int parameters, int resources, int outputs, int mappings) {
    String text =
        "Parameters:\n"
            + lines(parameters, "  P%d: {Type: String}")
            + "Mappings:\n"
            + lines(mappings, "  M%d: {a: {b: c}}")
            + "Resources:\n"
            + lines(resources, "  R%d: {Type: AWS::SNS::Topic}")
            + "Outputs:\n"
            + lines(outputs, "  O%d: {Value: a}");
    return lint("many.yaml", text).stream()
        .map(finding -> finding.rule().value())
        .filter(LIMITS::contains)
        .collect(Collectors.joining(" "));
  }

  private static String lines(int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(i -> line.formatted(i) + "\n")
        .collect(Collectors.joining());
  }

  private static void checkBad(Path folder) throws IOException {
    String found =
        text(
            lint("bad.yaml", read(folder, "bad.yaml")).stream()
                .filter(finding -> finding.rule().value().equals(id(folder)))
                .toList());
    Path expected = folder.resolve("bad.expected");
    if (Boolean.getBoolean("rigc.approve")) {
      Files.writeString(expected, found);
    }
    assertEquals(Files.readString(expected), found);
    assertFalse(found.isEmpty());
  }

  private static List<Diagnostic> lint(String name, String text) {
    Template template = Template.of(DocumentParser.parse(new Source(name, text)));
    TemplateSubject subject =
        TemplateSubject.of(template, TemplateOptions.asOf(LocalDate.of(2026, 11, 22)));
    Findings findings = new Findings();
    RULES.forEach(rule -> rule.check(subject, findings));
    return findings.diagnostics();
  }

  private static String read(Path folder, String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private static String text(List<Diagnostic> findings) {
    return findings.stream()
        .map(
            finding ->
                finding + "\n" + finding.hint().map(hint -> "   hint: " + hint + "\n").orElse(""))
        .collect(Collectors.joining());
  }

  private static Set<String> ids() {
    return RULES.stream()
        .flatMap(rule -> rule.infos().stream())
        .map(info -> info.id().value())
        .collect(Collectors.toCollection(TreeSet::new));
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
    return name(folder).substring(0, 7);
  }
}
