package dev.rigc.rule.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.lint.FindingFilter;
import dev.rigc.lint.LintConfiguration;
import dev.rigc.lint.LintSession;
import dev.rigc.lint.RuleSet;
import dev.rigc.rule.Collector;
import dev.rigc.rule.Findings;
import dev.rigc.rule.PlanFile;
import dev.rigc.rule.PlannedStack;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.StackFacts;
import dev.rigc.rule.SystemRule;
import dev.rigc.rule.TemplateOptions;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What collectors gather from templates, and what becomes of a set when one of them is broken. */
class FactsTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root"));
  private static final Set<Collector<?>> COLLECTORS = SystemRules.collectors(SystemRules.all());

  /** What is gathered from the compiled example and from the fixtures, each with its plan. */
  private static List<StackFacts> gathered() throws IOException {
    List<StackFacts> all = new ArrayList<>(gathered(ROOT.resolve("generated/twig")));
    try (Stream<Path> fixtures =
        Files.list(ROOT.resolve("compiler/src/test/resources/fixtures/lint"))) {
      for (Path fixture : fixtures.sorted().toList()) {
        all.addAll(gathered(fixture.resolve("bad")));
      }
    }
    return all;
  }

  private static List<StackFacts> gathered(Path folder) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().matches(".*[.](yaml|json)")).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        documents.add(DocumentParser.parse(new Source(name, Files.readString(file))));
      }
    }
    Plans plans =
        new Plans(
            documents.stream().flatMap(d -> PlanFile.of(d).stream()).toList(), Optional.empty());
    return documents.stream()
        .flatMap(document -> plans.stacks(Template.of(document)).stream())
        .map(stack -> StackFacts.of(stack, COLLECTORS))
        .toList();
  }

  private static Template template(String name, String text) {
    return Template.of(DocumentParser.parse(new Source(name, text)));
  }

  @Test
  void everyCollectorGathersSomethingAndNoFactKeepsATree() throws IOException {
    List<StackFacts> all = gathered();
    for (Collector<?> collector : COLLECTORS) {
      List<Object> facts = new ArrayList<>();
      all.forEach(stack -> facts.addAll(stack.of(collector)));
      assertTrue(!facts.isEmpty(), "a collector gathers nothing: " + collector);
      Set<Object> seen = new HashSet<>();
      facts.forEach(fact -> assertKeepsNoTree(fact, fact, seen));
    }
    all.forEach(stack -> assertKeepsNoTree(stack.stack(), stack.stack(), new HashSet<>()));
  }

  private static void assertKeepsNoTree(Object fact, Object value, Set<Object> seen) {
    if (value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Enum<?>
        || value instanceof NodePath
        || value instanceof PlannedStack) {
      return;
    }
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(held -> assertKeepsNoTree(fact, held, seen));
    } else if (value instanceof Iterable<?> items) {
      items.forEach(item -> assertKeepsNoTree(fact, item, seen));
    } else if (value instanceof Map<?, ?> map) {
      assertKeepsNoTree(fact, map.keySet(), seen);
      assertKeepsNoTree(fact, map.values(), seen);
    } else {
      String type = value.getClass().getName();
      assertTrue(
          type.startsWith("dev.rigc.")
              && !type.startsWith("dev.rigc.yaml")
              && (type.startsWith("dev.rigc.cfn.spec") || !type.startsWith("dev.rigc.cfn")),
          type + " is kept by " + fact);
      if (seen.add(value)) {
        assertFieldsKeepNoTree(fact, value, seen);
      }
    }
  }

  private static void assertFieldsKeepNoTree(Object fact, Object value, Set<Object> seen) {
    for (Field field : value.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        try {
          assertKeepsNoTree(fact, field.get(value), seen);
        } catch (IllegalAccessException closed) {
          throw new AssertionError(closed);
        }
      }
    }
  }

  /** A rule that judges what one collector gathers, whether or not it names the collector. */
  private record Judge(Collector<String> collector, List<Collector<?>> collectors)
      implements SystemRule {
    private static final RuleInfo INFO =
        RuleInfo.error("HSE0001", "Never.", "A test.", "https://example.com");

    @Override
    public List<RuleInfo> infos() {
      return List.of(INFO);
    }

    @Override
    public void check(SetContext set, Findings findings) {
      for (String fact : set.facts(collector)) {
        findings.add(INFO, SourceLocation.startOf("set"), NodePath.ROOT, fact);
      }
    }
  }

  private static List<String> lint(SystemRule... rules) {
    return new LintSession(
            new RuleSet(List.of(), List.of(rules), List.of()),
            new FindingFilter(file -> LintConfiguration.NONE, file -> true, true),
            List.of(),
            Optional.empty(),
            TemplateOptions.asOf(LocalDate.of(2026, 11, 22)))
            .run(List.of(template("a.yaml", "Resources: {}"), template("b.yaml", "Resources: {}")))
            .stream()
            .map(Diagnostic::toString)
            .toList();
  }

  @Test
  void factsComeInTheOrderOfTheSet() {
    Collector<String> files = template -> List.of("The template is " + template.stack() + ".");
    assertEquals(
        List.of(
            "set:1:1: error HSE0001: The template is a.yaml.",
            "set:1:1: error HSE0001: The template is b.yaml."),
        lint(new Judge(files, List.of(files))));
  }

  @Test
  void aRuleDoesNotJudgeWithoutTheFactsOfACollectorThatCrashed() {
    Collector<String> crashing =
        template -> {
          if (template.stack().file().equals("b.yaml")) {
            throw new IllegalStateException("a bug");
          }
          return List.of("Something.");
        };
    assertEquals(
        List.of(
            "a.yaml:1:1: error CFN0002: A fault stopped the rule HSE0001 on this file"
                + " (IllegalStateException); findings are missing.",
            "b.yaml:1:1: error CFN0002: A fault stopped gathering what other files need on this"
                + " file (IllegalStateException); findings are missing."),
        lint(new Judge(crashing, List.of(crashing))));
  }

  @Test
  void aRuleThatAsksForFactsItDoesNotNameIsReported() {
    List<String> found = lint(new Judge(template -> List.of(), List.of()));
    assertEquals(1, found.size());
    assertTrue(found.get(0).contains("HSE0001"), found.get(0));
    assertTrue(found.get(0).contains("IllegalArgumentException"), found.get(0));
  }
}
