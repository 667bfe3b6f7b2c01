package dev.rigc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Severity;
import dev.rigc.rule.TemplateOptions;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewrittenTemplatesTest {
  private static final String WRONG =
      "Resources: {Topic: {Type: AWS::SNS::Topic, Count: 2, Properties: {Nmae: a}}}\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                               | 2",
        "Transform: AWS::LanguageExtensions             | 2",
        "Transform: AWS::SecretsManager-2020-07-23      | 2",
        "Transform: Acme                                | 0",
        "Transform: [AWS::LanguageExtensions, Acme]     | 0",
        "Transform: [{Name: Acme, Parameters: {a: b}}]  | 0",
        "'Fn::Transform': {Name: Acme}                  | 0",
        "'Fn::Transform': {Name: AWS::Include}          | 2",
      })
  void whatAMacroOfTheAccountMayMendIsNoError(String line, int errors) {
    assertEquals(errors, errors((line == null ? "" : line + "\n") + WRONG));
  }

  @ParameterizedTest
  @CsvSource({"'Resources: [', 1", "'Resources: {A: {}, A: {}}', 1"})
  void whatNoMacroGetsToSeeStaysAnError(String text, int least) {
    assertEquals(least, Math.min(least, errors("Transform: Acme\n" + text)));
  }

  private static long errors(String text) {
    FindingFilter filter = new FindingFilter(file -> LintConfiguration.NONE, file -> true, true);
    TemplateOptions options = TemplateOptions.asOf(LocalDate.of(2026, 11, 22));
    Template template = Template.of(DocumentParser.parse(new Source("a.yaml", text)));
    return new LintSession(RuleSet.builtIn(), filter, List.of(), Optional.empty(), options)
        .run(List.of(template)).stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .count();
  }
}
