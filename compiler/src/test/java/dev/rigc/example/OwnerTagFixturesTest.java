package dev.rigc.example;

import dev.rigc.api.LintOptions;
import dev.rigc.api.Linter;
import dev.rigc.lint.RuleSet;
import dev.rigc.rule.RuleInfo;
import dev.rigc.testing.RuleFixtures;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How somebody else tests rules of their own: this is all that is needed beside the fixtures. */
class OwnerTagFixturesTest {
  private static final Path FIXTURES =
      Path.of(System.getProperty("rigc.root"), "compiler/src/test/resources/fixtures/example");

  private final OwnerTagRule rule = new OwnerTagRule();
  private final Linter linter =
      Linter.of(new RuleSet(List.of(rule), List.of(), List.of())).showingSuppressed();
  private final LintOptions options = LintOptions.asOf(LocalDate.of(2026, 11, 22));

  @TestFactory
  Stream<DynamicTest> fixtures() {
    return RuleFixtures.in(
            FIXTURES, input -> linter.lint(documents(input.texts()), Optional.empty(), options))
        .tests(rule.infos().stream().map(RuleInfo::id).toList());
  }

  private static List<Document> documents(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(file -> DocumentParser.parse(new Source(file.getKey(), file.getValue())))
        .toList();
  }
}
