package dev.rigc.metamorphic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.LintOptions;
import dev.rigc.api.Linter;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import dev.rigc.lint.RuleSet;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A template that is written otherwise, or that makes the same in another way, is as right as
 * before: another script changes no finding, and an edit adds no error to a template without one
 * (one that moves no value changes no finding either). {@code -Drigc.metamorphic.templates=DIR}
 * takes the templates of another folder instead of the project's own.
 */
class MetamorphicTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root"));
  private static final int FEWEST = 300;
  private static final int FEWEST_EDITED = 50;
  private static final long SEED = 20_261_201;
  private static final Linter LINTER = Linter.of(RuleSet.builtIn());

  private static final LintOptions OPTIONS =
      new LintOptions(LocalDate.of(2026, 11, 30), List.of("us-east-1"), Map.of());

  /** What is found in each fixture as it is. */
  private static final Map<Fixture, List<Diagnostic>> FIXTURES = new LinkedHashMap<>();

  /** The same in the script that edited templates are written in. */
  private static final Map<Fixture, Unedited> UNEDITED = new HashMap<>();

  private record Unedited(String text, List<Diagnostic> found) {
    static Unedited of(Fixture fixture) {
      String text = Script.LONG.write(fixture.template());
      return new Unedited(text, lint(text));
    }
  }

  @BeforeAll
  static void lintAll() throws IOException {
    FIXTURES.clear();
    UNEDITED.clear();
    fixtures().forEach(fixture -> FIXTURES.put(fixture, lint(fixture.text())));
  }

  private static List<Fixture> fixtures() throws IOException {
    String other = System.getProperty("rigc.metamorphic.templates", "");
    if (!other.isEmpty()) {
      return Fixture.below(Path.of(other), name -> true);
    }
    List<Fixture> generated = Fixture.below(ROOT.resolve("generated"), name -> true);
    List<Fixture> all = new ArrayList<>(Fixture.onePerEnvironment(generated));
    all.addAll(
        Fixture.below(
            ROOT.resolve("compiler/src/test/resources"),
            name -> name.contains("/ok/") || name.endsWith("/ok.yaml")));
    return all;
  }

  private static List<Diagnostic> lint(String text) {
    return LINTER.lint(new Source("template", text), OPTIONS);
  }

  @Test
  void thereAreEnoughTemplatesWithoutErrors() {
    long clean = FIXTURES.values().stream().filter(found -> errors(found).isEmpty()).count();
    assertTrue(clean >= FEWEST, clean + " templates without errors");
  }

  @ParameterizedTest
  @EnumSource
  void anotherScriptChangesNoFinding(Script script) {
    StringBuilder problems = new StringBuilder();
    FIXTURES.forEach(
        (fixture, before) -> {
          List<Diagnostic> after = lint(script.write(fixture.template()));
          if (!rules(before).equals(rules(after))) {
            report(fixture, rules(before), after, problems);
          }
        });
    assertEquals("", problems.toString());
  }

  @ParameterizedTest
  @EnumSource
  void anEditThatKeepsTheMeaningAddsNoError(Edit edit) {
    StringBuilder problems = new StringBuilder();
    Set<String> edited = new HashSet<>();
    FIXTURES.forEach(
        (fixture, found) -> {
          if (errors(found).isEmpty()) {
            String text = Script.LONG.write(edit.of(fixture.template(), new Random(SEED)));
            Unedited unedited = UNEDITED.computeIfAbsent(fixture, Unedited::of);
            boolean isEdited = !text.equals(unedited.text());
            if (isEdited) {
              edited.add(fixture.name());
            }
            List<Diagnostic> all = isEdited ? lint(text) : unedited.found();
            List<Diagnostic> after = edit.keepsFindings() ? all : errors(all);
            Map<String, Integer> before = edit.keepsFindings() ? rules(found) : Map.of();
            if (!before.equals(rules(after))) {
              report(fixture, before, after, problems);
            }
          }
        });
    assertEquals("", problems.toString());
    assertTrue(edited.size() >= FEWEST_EDITED, edited.size() + " templates were edited");
  }

  private static List<Diagnostic> errors(List<Diagnostic> found) {
    return found.stream().filter(one -> one.severity() == Severity.ERROR).toList();
  }

  private static Map<String, Integer> rules(List<Diagnostic> found) {
    Map<String, Integer> count = new TreeMap<>();
    found.forEach(finding -> count.merge(finding.rule().value(), 1, Integer::sum));
    return count;
  }

  private static void report(
      Fixture fixture, Map<String, Integer> before, List<Diagnostic> after, StringBuilder out) {
    out.append("\n%s: %s became %s".formatted(fixture.name(), before, rules(after)));
    after.stream()
        .filter(finding -> !before.containsKey(finding.rule().value()))
        .map(Diagnostic::message)
        .distinct()
        .limit(3)
        .forEach(message -> out.append("\n    ").append(message));
  }
}
