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
import java.util.function.UnaryOperator;

/**
 * Files that are linted together: {@code riglet.json} is a plan, {@code parameters.json} gives
 * values, {@code .rigc.yaml} is a configuration, {@code baseline.json} a baseline, and everything
 * else is a template or skipped.
 */
final class LintFixture {
  static final RuleSet RULES =
      new RuleSet(
          BuiltInRules.onResources().stream()
              .filter(rule -> rule.infos().get(0).id().value().startsWith("SEC"))
              .toList(),
          SystemRules.all(),
          List.of());

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final List<Document> documents = new ArrayList<>();
  private Optional<Document> baseline = Optional.empty();
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
          configuration = LintConfiguration.read(document, RuleIndex.withRiglets(RULES), DAY);
      case "baseline.json" -> baseline = Optional.of(document);
      default -> {
        if (!configuration.value().orElseThrow().excludes(file)) {
          documents.add(document);
        }
      }
    }
  }

  List<Diagnostic> lint() {
    LintConfiguration asked = configuration.value().orElseThrow();
    List<Diagnostic> found = new ArrayList<>(configuration.diagnostics());
    LintSession session =
        new LintSession(
            RULES,
            new FindingFilter(file -> asked, file -> true, true),
            plans,
            parameters,
            TemplateOptions.asOf(DAY));
    List<LintedTemplate> linted = new ArrayList<>();
    for (Document document : documents) {
      Template template = Template.of(document);
      if (template.isTemplate()) {
        linted.add(session.lint(template));
      } else {
        session.skip(document).ifPresent(linted::add);
      }
    }
    found.addAll(session.finish(linted));
    found.addAll(asked.unused(rule -> true));
    return accepted(found).stream().sorted().toList();
  }

  private List<Diagnostic> accepted(List<Diagnostic> found) {
    if (baseline.isEmpty()) {
      return found;
    }
    try {
      Baseline read = Baseline.read(baseline.get(), UnaryOperator.identity());
      List<Diagnostic> all = new ArrayList<>(read.accept(found));
      all.addAll(read.old(found, file -> true));
      return all;
    } catch (NotBaselineException other) {
      throw new AssertionError(other);
    }
  }
}
