package dev.rigc.lint;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.ParameterFile;
import dev.rigc.rule.PlanFile;
import dev.rigc.rule.TemplateOptions;
import dev.rigc.rule.system.SystemRules;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of files that are linted together: {@code riglet.json} is a plan, {@code
 * parameters.json} gives values, {@code .rigc.yaml} is a configuration, {@code expected.txt} is
 * what is to be found, and everything else is a template.
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

  static LintFixture in(Path folder) throws IOException {
    LintFixture fixture = new LintFixture();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.equals("expected.txt")) {
          fixture.add(DocumentParser.parse(new Source(name, Files.readString(file))));
        }
      }
    }
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

  /** The findings as text: place, message, hint, other places, and why it is suppressed. */
  String report() {
    StringBuilder text = new StringBuilder();
    for (Diagnostic finding : lint()) {
      text.append(finding).append('\n');
      finding.hint().ifPresent(hint -> text.append("   hint: ").append(hint).append('\n'));
      finding
          .related()
          .forEach(
              r ->
                  text.append("   see ")
                      .append(r.location())
                      .append(": ")
                      .append(r.message())
                      .append('\n'));
      finding
          .suppression()
          .ifPresent(
              s ->
                  text.append("   suppressed at ")
                      .append(s.place())
                      .append(": ")
                      .append(s.reason())
                      .append('\n'));
    }
    return text.toString();
  }
}
