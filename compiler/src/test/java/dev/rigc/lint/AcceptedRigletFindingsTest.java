package dev.rigc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.Compilation;
import dev.rigc.api.RigletCompiler;
import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.load.LoadOptions;
import dev.rigc.load.finding.LoadRules;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.Document;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a rule finds in a riglet can be accepted there and in the configuration. */
class AcceptedRigletFindingsTest {
  private static final Path FIXTURES =
      Path.of(System.getProperty("rigc.root"), "compiler/src/test/resources/rules/riglet");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  /** The fixture of every rule on riglets that are understood. */
  static Stream<String> acceptable() throws IOException {
    return fixtures(false);
  }

  /** The fixture of every rule that has to hold before a riglet is understood. */
  static Stream<String> mandatory() throws IOException {
    return fixtures(true).filter(name -> !name.startsWith("RIG0009"));
  }

  private static Stream<String> fixtures(boolean isMandatory) throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> MandatoryRules.contains(rule(name)) == isMandatory)
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void mandatoryAreTheRulesOfTheLoaderAndOfTheOutputFolderAndFour() {
    Set<String> expected = new TreeSet<>(List.of("RIG2204", "RIG2405", "RIG2503", "RIG2903"));
    LoadRules.infos().forEach(rule -> expected.add(rule.id().value()));
    OutputRules.infos().forEach(rule -> expected.add(rule.id().value()));
    PreviewRules.infos().forEach(rule -> expected.add(rule.id().value()));
    Set<String> mandatory =
        Stream.of(
                RigletRules.infos(),
                OutputRules.infos(),
                PreviewRules.infos(),
                RuleSet.builtIn().infos())
            .flatMap(List::stream)
            .map(RuleInfo::id)
            .filter(MandatoryRules::contains)
            .map(Object::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, mandatory);
  }

  /** An author may accept an error; what is compiled then is theirs, but rigc must not stop. */
  @ParameterizedTest
  @MethodSource("acceptable")
  void theConfigurationAcceptsThem(String fixture) throws IOException {
    String rule = rule(fixture);
    LintConfiguration off =
        configuration("rules: {%s: {severity: off, reason: we know}}".formatted(rule));
    Document bad = parse(bad(fixture));

    RigletCompiler hiding = new RigletCompiler().configuredBy(file -> off);
    assertFalse(rules(hiding.check(bad, LoadOptions.NONE)).contains(rule));

    Checked<Compilation> compiled = hiding.showingSuppressed().compile(bad, LoadOptions.NONE);
    Diagnostic accepted =
        compiled.diagnostics().stream()
            .filter(finding -> finding.rule().value().equals(rule))
            .findFirst()
            .orElseThrow();
    assertEquals("we know", accepted.suppression().orElseThrow().reason());
    assertTrue(compiled.value().isPresent() || compiled.hasErrors(), "it says why it stops");
  }

  @ParameterizedTest
  @MethodSource("acceptable")
  void aCommentOnTheirLineAcceptsThem(String fixture) throws IOException {
    String rule = rule(fixture);
    List<String> lines = bad(fixture).lines().collect(Collectors.toList());
    List<Diagnostic> open =
        new RigletCompiler().check(parse(bad(fixture)), LoadOptions.NONE).diagnostics();
    for (int line : open.stream().map(f -> f.location().line()).distinct().toList()) {
      lines.set(line - 1, lines.get(line - 1) + " # rigc: ignore " + rule + " we know");
    }

    assertEquals(
        List.of(),
        new RigletCompiler()
            .check(parse(String.join("\n", lines) + "\n"), LoadOptions.NONE)
            .diagnostics());
  }

  @ParameterizedTest
  @MethodSource("mandatory")
  void whatKeepsARigletFromBeingUnderstoodIsAlwaysReported(String fixture) throws IOException {
    String rule = rule(fixture);
    LintConfiguration off =
        configuration("rules: {%s: {severity: off, reason: we know}}".formatted(rule));
    LintConfiguration milder = configuration("rules: {%s: note}".formatted(rule));

    for (LintConfiguration asked : List.of(off, milder)) {
      Checked<Compilation> compiled =
          new RigletCompiler()
              .configuredBy(file -> asked)
              .compile(parse(bad(fixture)), LoadOptions.NONE);
      assertTrue(compiled.value().isEmpty() && compiled.hasErrors(), compiled::toString);
    }
  }

  @Test
  void aCommentThatAcceptsNothingIsFound() {
    String riglet =
        """
        riglet: 1
        owner: buildit # rigc: ignore RIG2305 not here
        project: twig # rigc: ignore RIG9999 no such rule
        region: us-west-2 # rigc: ignore RIG2203
        domain: buildit.tools # rigc: ignore RIG1104 always wrong
        certificate: arn:aws:acm:us-west-2:123456789012:certificate/11111111-2222-3333-4444-555555555555
        environments:
          integration: { cidr: 10.10.0.0/16, nat: single }
        """;

    assertEquals(
        List.of("2 CFN0102", "3 CFN0103", "4 CFN0101", "4 CFN0102", "5 CFN0105"),
        new RigletCompiler()
            .check(parse(riglet), LoadOptions.NONE).diagnostics().stream()
                .map(finding -> finding.location().line() + " " + finding.rule())
                .toList());
  }

  private static Set<String> rules(Checked<?> checked) {
    return checked.diagnostics().stream()
        .map(finding -> finding.rule().value())
        .collect(Collectors.toSet());
  }

  private static LintConfiguration configuration(String text) {
    return LintConfiguration.read(
            DocumentParser.parse(new Source(".rigc.yaml", text)),
            RuleIndex.withRiglets(RuleSet.builtIn()),
            DAY)
        .value()
        .orElseThrow();
  }

  private static Document parse(String riglet) {
    return DocumentParser.parse(new Source("riglet.yaml", riglet));
  }

  private static String bad(String fixture) throws IOException {
    return Files.readString(FIXTURES.resolve(fixture).resolve("bad.yaml"));
  }

  private static String rule(String fixture) {
    return fixture.substring(0, "RIG0000".length());
  }
}
