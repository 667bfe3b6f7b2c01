package dev.rigc.lint;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.ParameterFile;
import dev.rigc.rule.PlanFile;
import dev.rigc.rule.TemplateOptions;
import dev.rigc.rule.system.SystemRules;
import dev.rigc.testing.FixtureInput;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files that are linted together: {@code riglet.json} is a plan, {@code parameters.json} gives
 * values, {@code .rigc.yaml} is a configuration, and everything else is a template.
 */
final class LintFixture {
  static final RuleSet RULES =
      new RuleSet(
          BuiltInRules.onResources().stream()
              .filter(rule -> rule.infos().get(0).id().value().startsWith("SEC"))
              .toList(),
          SystemRules.all(),
          List.of());

  private final List<Template> templates = new ArrayList<>();
  private final List<PlanFile> plans = new ArrayList<>();
  private Optional<ParameterFile> parameters = Optional.empty();
  private Checked<LintConfiguration> configuration = Checked.of(LintConfiguration.NONE, List.of());

  private LintFixture() {}

  static LintFixture of(FixtureInput input) {
    LintFixture fixture = new LintFixture();
    input
        .texts()
        .forEach((name, text) -> fixture.add(DocumentParser.parse(new Source(name, text))));
    return fixture;
  }

  private void add(Document document) {
    String file = document.source().name();
    switch (file.substring(file.lastIndexOf('/') + 1)) {
      case "riglet.json" -> plans.add(PlanFile.of(document).orElseThrow());
      case "parameters.json" -> parameters = Optional.of(ParameterFile.of(document));
      case ".rigc.yaml" ->
          configuration = LintConfiguration.read(document, new RuleIndex(RULES.infos()));
      default -> templates.add(Template.of(document));
    }
  }

  List<Diagnostic> lint() {
    LintConfiguration asked = configuration.value().orElseThrow();
    List<Diagnostic> found = new ArrayList<>(configuration.diagnostics());
    found.addAll(
        new LintSession(
                RULES,
                new FindingFilter(file -> asked, file -> true, true),
                plans,
                parameters,
                TemplateOptions.asOf(LocalDate.of(2026, 11, 22)))
            .run(templates));
    return found.stream().sorted().toList();
  }
}
