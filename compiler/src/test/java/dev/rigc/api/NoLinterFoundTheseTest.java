package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.RuleSet;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Problems that no linter reported when this one was begun. Each folder of {@code
 * fixtures/no-linter} holds the templates of one, and is named by the rule that finds it.
 */
class NoLinterFoundTheseTest {
  private static final Path PROBES =
      Path.of(System.getProperty("rigc.root"), "compiler/src/test/resources/fixtures/no-linter");

  static Stream<String> probes() throws IOException {
    try (Stream<Path> folders = Files.list(PROBES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("probes")
  void isFoundByItsRule(String probe) throws IOException {
    String rule = probe.substring(0, 7);
    List<Diagnostic> found = lint(PROBES.resolve(probe));
    assertTrue(
        found.stream().anyMatch(finding -> finding.rule().value().equals(rule)),
        () -> probe + " is not among " + found);
  }

  @Test
  void allTwentyThreeAreHere() throws IOException {
    assertEquals(23, probes().count());
  }

  private static List<Diagnostic> lint(Path folder) throws IOException {
    List<Document> documents;
    try (Stream<Path> files = Files.list(folder)) {
      documents = files.sorted().map(NoLinterFoundTheseTest::parse).toList();
    }
    return Linter.of(RuleSet.builtIn())
        .lint(
            documents,
            Optional.empty(),
            new LintOptions(LocalDate.of(2026, 11, 22), List.of("us-west-2"), Map.of()));
  }

  private static Document parse(Path file) {
    try {
      return DocumentParser.parse(
          new Source(file.getFileName().toString(), Files.readString(file)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
