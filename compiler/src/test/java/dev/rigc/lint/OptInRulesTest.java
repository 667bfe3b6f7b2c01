package dev.rigc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateOptions;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Advice that cfn-lint gives on demand only is given on demand only. */
class OptInRulesTest {
  private static final RuleSet RULES = RuleSet.builtIn();
  private static final String BUCKET = "Resources:\n  Logs:\n    Type: AWS::S3::Bucket\n";

  @Test
  void anOptInRuleIsSilentUnlessTheConfigurationNamesIt() {
    assertEquals(List.of(), lint(BUCKET, ""));
    assertEquals(List.of("note CFN3912"), lint(BUCKET, "rules: {CFN3912: note}"));
    assertEquals(List.of("error CFN3912"), lint(BUCKET, "rules: {CFN3912: error}"));
    assertEquals(
        List.of(), lint(BUCKET, "rules: {CFN3912: {severity: off, reason: a team's choice}}"));
  }

  @Test
  void aSuppressionOfAnOptInRuleThatIsOffIsNotReported() {
    String marked = BUCKET.replace("Bucket", "Bucket # rigc: ignore CFN3912 scratch data");
    assertEquals(List.of(), lint(marked, ""));
  }

  @Test
  void rulesWhoseCounterpartsAreInformationalAreOptIn() {
    assertEquals(
        List.of("CFN3912", "CFN3913", "CFN3915"),
        RULES.infos().stream().filter(RuleInfo::isOptIn).map(info -> info.id().value()).toList());
  }

  private static List<String> lint(String template, String configuration) {
    LintConfiguration asked =
        configuration.isEmpty()
            ? LintConfiguration.NONE
            : LintConfiguration.read(
                    DocumentParser.parse(new Source(".rigc.yaml", configuration)),
                    new RuleIndex(RULES.infos()),
                    LocalDate.of(2026, 11, 30))
                .value()
                .orElseThrow();
    LintSession session =
        new LintSession(
            RULES,
            new FindingFilter(file -> asked, file -> true, false),
            List.of(),
            Optional.empty(),
            TemplateOptions.asOf(LocalDate.of(2026, 11, 30)));
    return Stream.of(template)
        .map(text -> Template.of(DocumentParser.parse(new Source("t.yaml", text))))
        .flatMap(read -> session.run(List.of(read)).stream())
        .map(OptInRulesTest::brief)
        .toList();
  }

  private static String brief(Diagnostic finding) {
    return finding.severity().word() + " " + finding.rule();
  }
}
