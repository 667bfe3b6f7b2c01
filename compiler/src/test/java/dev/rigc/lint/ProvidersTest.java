package dev.rigc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.example.OwnerTagProvider;
import dev.rigc.rule.Collector;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleProvider;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.SystemRule;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.TemplateOptions;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of somebody else are loaded by {@link java.util.ServiceLoader}, and can break nothing. */
class ProvidersTest {
  private static final String BUCKET =
      """
      Resources:
        Bucket: # rigc: ignore HSE0001 a sandbox
          Type: AWS::S3::Bucket
        Other:
          Type: AWS::S3::Bucket
      """;

  /** A provider whose rules cannot be asked for. */
  public static final class Failing implements RuleProvider {
    @Override
    public List<Rule<TemplateContext>> templateRules() {
      throw new IllegalStateException("no database");
    }
  }

  /** A provider that takes an id of rigc's. */
  public static final class Greedy implements RuleProvider {
    @Override
    public List<Rule<TemplateContext>> templateRules() {
      return List.of(new Crashing("SEC1001"), new Crashing("HSE0002"));
    }
  }

  /** A provider with a rule on sets whose collectors cannot be asked for. */
  public static final class WithoutCollectors implements RuleProvider {
    @Override
    public List<SystemRule> systemRules() {
      return List.of(new NoCollectors());
    }
  }

  private record NoCollectors() implements SystemRule {
    @Override
    public List<RuleInfo> infos() {
      return List.of(RuleInfo.note("HSE0003", "Never.", "A test.", "https://example.com"));
    }

    @Override
    public List<Collector<?>> collectors() {
      throw new IllegalStateException("no collectors");
    }

    @Override
    public void check(SetContext set, Findings findings) {}
  }

  private record Crashing(String id) implements Rule<TemplateContext> {
    @Override
    public List<RuleInfo> infos() {
      return List.of(RuleInfo.note(id, "Never.", "It crashes.", "https://example.com"));
    }

    @Override
    public void check(TemplateContext subject, Findings findings) {
      throw new AssertionError("a bug");
    }
  }

  private static RuleSet rules(Path folder, String... providers) throws IOException {
    Path services = folder.resolve("META-INF/services/dev.rigc.rule.RuleProvider");
    Files.createDirectories(services.getParent());
    Files.writeString(services, String.join("\n", providers) + "\n");
    URL[] jar = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(jar, ProvidersTest.class.getClassLoader())) {
      return RuleSet.withProviders(loader);
    }
  }

  private static List<Diagnostic> lint(RuleSet rules) {
    Template template = Template.of(DocumentParser.parse(new Source("a.yaml", BUCKET)));
    return new LintSession(
            rules,
            new FindingFilter(file -> LintConfiguration.NONE, file -> true, true),
            List.of(),
            Optional.empty(),
            TemplateOptions.asOf(LocalDate.of(2026, 11, 22)))
        .run(List.of(template));
  }

  private static List<String> open(List<Diagnostic> found, String rule) {
    return found.stream()
        .filter(d -> d.rule().value().equals(rule) && !d.isSuppressed())
        .map(Diagnostic::toString)
        .toList();
  }

  @Test
  void aRuleOfSomebodyElseRunsAndIsSuppressedLikeAnyOther(@TempDir Path folder) throws IOException {
    RuleSet rules = rules(folder, OwnerTagProvider.class.getName());
    assertEquals(List.of(), rules.problems());
    assertEquals(
        List.of("a.yaml:4:3: warning HSE0001: The bucket `Other` has no tags."),
        open(lint(rules), "HSE0001"));
  }

  @Test
  void aBrokenProviderIsAFindingAndCostsOnlyItself(@TempDir Path folder) throws IOException {
    RuleSet rules =
        rules(
            folder,
            "no.such.Provider",
            Failing.class.getName(),
            WithoutCollectors.class.getName(),
            OwnerTagProvider.class.getName());
    List<Diagnostic> found = lint(rules);
    assertEquals(3, open(found, "CFN0120").size());
    assertTrue(open(found, "CFN0120").stream().anyMatch(text -> text.contains("no collectors")));
    assertTrue(open(found, "CFN0120").stream().anyMatch(text -> text.contains("no database")));
    assertEquals(1, open(found, "HSE0001").size());
  }

  @Test
  void aTakenIdIsAFindingAndACrashIsOne(@TempDir Path folder) throws IOException {
    List<Diagnostic> found = lint(rules(folder, Greedy.class.getName()));
    assertTrue(open(found, "CFN0120").get(0).contains("SEC1001"));
    assertTrue(open(found, "CFN0002").get(0).contains("HSE0002"));
  }
}
