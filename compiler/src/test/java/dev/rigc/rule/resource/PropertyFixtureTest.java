package dev.rigc.rule.resource;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.BuiltInRules;
import dev.rigc.lint.EvaluationBounds;
import dev.rigc.rule.Findings;
import dev.rigc.rule.FixtureTest;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.TemplateOptions;
import dev.rigc.testing.FixtureInput;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fixtures of the rules on properties. */
class PropertyFixtureTest extends FixtureTest {
  /** Finds what one region does not offer. */
  private static final String OF_A_REGION = "CFN3613";

  /** The rules on security, which warn of what these fixtures show too, have other ids. */
  private static final List<Rule<TemplateContext>> RULES =
      BuiltInRules.onResources().stream()
          .filter(rule -> rule.infos().get(0).id().value().startsWith("CFN"))
          .toList();

  PropertyFixtureTest() {
    super("rules/property", infos());
  }

  private static List<RuleInfo> infos() {
    List<RuleInfo> infos = new ArrayList<>(List.of(EvaluationBounds.INFO));
    RULES.forEach(rule -> infos.addAll(rule.infos()));
    return infos;
  }

  @Override
  protected List<Diagnostic> find(FixtureInput input) {
    boolean isElsewhere = input.rule().equals(OF_A_REGION) && input.isBad();
    String region = isElsewhere ? "us-west-2" : "us-east-1";
    List<Diagnostic> found = new ArrayList<>();
    input.texts().forEach((name, text) -> found.addAll(lint(new Source(name, text), region)));
    return Diagnostic.sorted(found);
  }

  private static List<Diagnostic> lint(Source source, String region) {
    TemplateOptions options =
        new TemplateOptions(LocalDate.of(2026, 11, 22), List.of(region), Map.of());
    TemplateContext subject =
        TemplateContext.of(Template.of(DocumentParser.parse(source)), options);
    Findings findings = new Findings();
    RULES.forEach(rule -> rule.check(subject, findings));
    List<Diagnostic> found = new ArrayList<>(findings.diagnostics());
    found.addAll(EvaluationBounds.met(subject.evaluator()));
    return found;
  }
}
