package dev.rigc.rule.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.BuiltInRules;
import dev.rigc.rule.Findings;
import dev.rigc.rule.FixtureTest;
import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.TemplateOptions;
import dev.rigc.testing.FixtureInput;
import dev.rigc.testing.RuleFixtures;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The fixtures of the rules on the form of templates. */
class TemplateFixtureTest extends FixtureTest {
  /** Limits are tested with templates that are made here, as their files would be long. */
  private static final Set<String> LIMITS =
      Set.of("CFN1002", "CFN2010", "CFN3008", "CFN6010", "CFN7010");

  private static final List<Rule<TemplateContext>> RULES = BuiltInRules.onForm();

  TemplateFixtureTest() {
    super("rules/template", RULES.stream().flatMap(rule -> rule.infos().stream()).toList());
  }

  @Override
  protected Set<String> testedInCode() {
    return LIMITS;
  }

  @Override
  protected List<Diagnostic> find(FixtureInput input) {
    List<Diagnostic> found = new ArrayList<>();
    input.texts().forEach((name, text) -> found.addAll(lint(name, text)));
    return found;
  }

  private static String text(List<Diagnostic> findings) {
    return RuleFixtures.text(findings);
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

  @Test
  void whatLoopsMakeCounts() {
    assertEquals("", text(lint("a.yaml", loopsOfTen(2))));
    assertEquals(
        "a.yaml:4:5: error CFN1002: The loops of this template expand to more than 1,000,000"
            + " bytes; the limit is 1,000,000. This loop and those after it were not fully"
            + " expanded.\n"
            + "   hint: Divide it into nested stacks.\n",
        text(lint("a.yaml", loopsOfTen(9))));
  }

  @Test
  void textThatDoublesInEachLoopIsReported() {
    StringBuilder template = new StringBuilder("Transform: AWS::LanguageExtensions\n");
    template.append("Resources: {Topic: {Type: AWS::SNS::Topic, Properties: {");
    for (int depth = 1; depth <= 60; depth++) {
      String twice = "${V" + (depth - 1) + "}${V" + (depth - 1) + "}";
      String value = depth == 1 ? "abcdefghij" : twice;
      template.append("'Fn::ForEach::L%d': [V%d, ['%s'], {".formatted(depth, depth, value));
    }
    template.append("'${V60}': a").append("}]".repeat(60)).append("}}}\n");
    assertTrue(
        text(lint("a.yaml", template.toString())).startsWith("a.yaml:2:57: error CFN1002: "));
  }

  /** So many loops in each other, of ten turns each, around a topic's tag. */
  private static String loopsOfTen(int depth) {
    StringBuilder template = new StringBuilder("Transform: AWS::LanguageExtensions\nResources:\n");
    template.append("  Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: a,\n    ");
    for (int i = 0; i < depth; i++) {
      template.append(
          "'Fn::ForEach::L%d': [V%d, [a, b, c, d, e, f, g, h, i, j], {".formatted(i, i));
    }
    template.append('\'');
    for (int i = 0; i < depth; i++) {
      template.append("${V").append(i).append('}');
    }
    return template.append("': a").append("}]".repeat(depth)).append("}}\n").toString();
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

  private static List<Diagnostic> lint(String name, String text) {
    Template template = Template.of(DocumentParser.parse(new Source(name, text)));
    TemplateContext subject =
        TemplateContext.of(template, TemplateOptions.asOf(LocalDate.of(2026, 11, 22)));
    Findings findings = new Findings();
    RULES.forEach(rule -> rule.check(subject, findings));
    return findings.diagnostics();
  }
}
