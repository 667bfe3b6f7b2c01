package dev.rigc.lint;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.lint.LintConfiguration.Setting;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code .rigc.yaml}. */
final class ConfigurationReader {
  private static final List<String> SECTIONS = List.of("rules", "exclude");
  private static final List<String> SEVERITIES = List.of("error", "warning", "note", "off");

  private final RuleIndex index;
  private final Findings findings = new Findings();
  private final Map<RuleId, Setting> rules = new LinkedHashMap<>();
  private final List<PathPattern> excludes = new ArrayList<>();

  ConfigurationReader(RuleIndex index) {
    this.index = index;
  }

  Checked<LintConfiguration> read(Document document) {
    for (Document.Problem problem : document.problems()) {
      if (problem.kind() != Document.ProblemKind.EMPTY) {
        findings
            .add(
                SuppressionRules.CONFIGURATION,
                problem.location(),
                NodePath.ROOT,
                problem.message())
            .hint(problem.hint().orElse(null));
      }
    }
    document.root().ifPresent(this::sections);
    return Checked.of(new LintConfiguration(rules, excludes), findings.diagnostics());
  }

  private void sections(Node root) {
    if (!(root instanceof MappingNode mapping)) {
      wrong(root, "The configuration must be a mapping, but is %s.".formatted(root.kind()));
      return;
    }
    for (MappingNode.Entry entry : mapping.entries()) {
      switch (entry.name()) {
        case "rules" -> rules(entry.value());
        case "exclude" -> excludes(entry.value());
        default ->
            findings
                .add(
                    SuppressionRules.CONFIGURATION,
                    entry.key(),
                    "There is no key `%s` here.".formatted(entry.name()))
                .hint(
                    Suggestion.name(entry.name(), SECTIONS)
                        .map(Suggestion::didYouMean)
                        .orElse("The keys are `rules` and `exclude`."));
      }
    }
  }

  private void rules(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      wrong(node, "`rules` must map rule ids to severities, but is %s.".formatted(node.kind()));
      return;
    }
    for (MappingNode.Entry entry : mapping.entries()) {
      Optional<RuleInfo> rule = index.find(entry.name());
      if (rule.isPresent()) {
        setting(rule.get().id(), entry);
      } else {
        findings
            .add(
                SuppressionRules.CONFIGURED_UNKNOWN_RULE,
                entry.key(),
                "There is no rule `%s`.".formatted(entry.name()))
            .hint(index.hintFor(entry.name()));
      }
    }
  }

  private void setting(RuleId rule, MappingNode.Entry entry) {
    Optional<ScalarNode> severity = scalar(entry.value(), "severity");
    if (severity.isEmpty() || !SEVERITIES.contains(severity.get().text())) {
      wrong(
          severity.map(Node.class::cast).orElse(entry.value()),
          "The severity of `%s` must be `error`, `warning`, `note` or `off`.".formatted(rule));
      return;
    }
    String word = severity.get().text();
    String reason =
        entry.value() instanceof MappingNode mapping
            ? mapping.scalar("reason").map(text -> text.text().strip()).orElse("")
            : "";
    if (word.equals("off") && reason.isEmpty()) {
      findings
          .add(
              SuppressionRules.OFF_WITHOUT_REASON,
              severity.get(),
              "`%s` is switched off without a reason.".formatted(rule))
          .hint("Write `%s: {severity: off, reason: …}`.".formatted(rule));
    }
    Optional<Severity> level =
        Arrays.stream(Severity.values()).filter(known -> known.word().equals(word)).findFirst();
    rules.put(rule, new Setting(level, reason, entry.key().location()));
  }

  private static Optional<ScalarNode> scalar(Node node, String key) {
    if (node instanceof MappingNode mapping) {
      return mapping.scalar(key);
    }
    return node instanceof ScalarNode text ? Optional.of(text) : Optional.empty();
  }

  private void excludes(Node node) {
    if (!(node instanceof SequenceNode list)) {
      wrong(node, "`exclude` must be a list of file patterns, but is %s.".formatted(node.kind()));
      return;
    }
    for (Node item : list.items()) {
      if (item instanceof ScalarNode text && !text.text().isBlank()) {
        excludes.add(new PathPattern(text.text().strip()));
      } else {
        wrong(item, "A file pattern must be text, but this is %s.".formatted(item.kind()));
      }
    }
  }

  private void wrong(Node node, String message) {
    findings
        .add(SuppressionRules.CONFIGURATION, node, message)
        .hint("See `rigc rules CFN0110` for the form of the file.");
  }
}
