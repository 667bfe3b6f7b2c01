package dev.rigc.rule.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.TemplateOptions;
import dev.rigc.rule.template.TemplateSubject;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One folder for each entry of the catalogue: of {@code bad.yaml} the rule reports exactly {@code
 * bad.expected}, and in {@code ok.yaml} no rule of this package finds anything. With {@code
 * -Drigc.approve=true} the expected texts are written anew, to be read before they are committed.
 */
class PropertyFixtureTest {
  private static final Path FIXTURES =
      Path.of(System.getProperty("rigc.root"), "compiler/src/test/resources/rules/property");

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
                    () -> assertEquals("", text(lint(folder, "ok.yaml", "us-east-1")))));
  }

  @Test
  void everyEntryHasAFixtureAndEveryFixtureAnEntry() throws IOException {
    Set<String> covered =
        folders().map(PropertyFixtureTest::id).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(infos().map(info -> info.id().value()).toList()), covered);
  }

  @Test
  void everyEntryIsCompleteAndItsIdIsItsOwn() {
    infos()
        .forEach(
            info -> {
              assertEquals("https", info.source().getScheme(), () -> info.id() + " has no source");
              assertTrue(info.summary().endsWith("."), () -> info.id() + " is no sentence");
              assertTrue(info.rationale().endsWith("."), () -> info.id() + " has no rationale");
            });
    assertEquals(infos().map(RuleInfo::id).distinct().count(), infos().count());
  }

  private static Stream<RuleInfo> infos() {
    return PropertyRules.all().stream().flatMap(rule -> rule.infos().stream());
  }

  private static void checkBad(Path folder) throws IOException {
    String region = id(folder).equals("CFN3613") ? "us-west-2" : "us-east-1";
    String found =
        text(
            lint(folder, "bad.yaml", region).stream()
                .filter(finding -> finding.rule().value().equals(id(folder)))
                .toList());
    Path expected = folder.resolve("bad.expected");
    if (Boolean.getBoolean("rigc.approve")) {
      Files.writeString(expected, found);
    }
    assertEquals(Files.readString(expected), found);
    assertFalse(found.isEmpty());
  }

  private static List<Diagnostic> lint(Path folder, String file, String region) throws IOException {
    Source source = new Source(file, Files.readString(folder.resolve(file)));
    TemplateOptions options =
        new TemplateOptions(LocalDate.of(2026, 11, 22), List.of(region), Map.of());
    TemplateSubject subject =
        TemplateSubject.of(Template.of(DocumentParser.parse(source)), options);
    Findings findings = new Findings();
    PropertyRules.all().forEach(rule -> rule.check(subject, findings));
    return findings.diagnostics();
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
    return name(folder).substring(0, 7);
  }
}
