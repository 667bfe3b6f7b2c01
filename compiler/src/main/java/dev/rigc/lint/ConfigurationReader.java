package dev.rigc.lint;

import dev.rigc.cfn.spec.fact.KnownRegions;
import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.PathPattern;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.lint.LintConfiguration.Exclusion;
import dev.rigc.lint.LintConfiguration.Setting;
import dev.rigc.model.value.Region;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Place;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code .rigc.yaml}. */
final class ConfigurationReader {
  private static final List<String> SECTIONS =
      List.of("rules", "exclude", "allowRegions", AcceptedChangeReader.SECTION);
  private static final List<String> SETTING_KEYS = List.of("severity", "reason", "until");
  private static final List<String> SEVERITIES = List.of("error", "warning", "note", "off");

  private final RuleIndex index;
  private final Findings findings = new Findings();
  private final Map<RuleId, Setting> rules = new LinkedHashMap<>();
  private final List<Exclusion> excludes = new ArrayList<>();
  private final Set<String> allowedRegions = new TreeSet<>();
  private final List<AcceptedChange> accepted = new ArrayList<>();
  private final LocalDate today;

  ConfigurationReader(RuleIndex index, LocalDate today) {
    this.index = index;
    this.today = today;
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
    return Checked.of(
        new LintConfiguration(rules, excludes, allowedRegions, accepted), findings.diagnostics());
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
        case "allowRegions" -> regions(entry.value());
        case AcceptedChangeReader.SECTION ->
            accepted.addAll(new AcceptedChangeReader(findings, today).read(entry.value()));
        default -> unknownKey(entry, SECTIONS);
      }
    }
  }

  private void unknownKey(MappingNode.Entry entry, List<String> keys) {
    findings
        .add(
            SuppressionRules.CONFIGURATION,
            entry.key(),
            "There is no key `%s` here.".formatted(entry.name()))
        .hint(
            Suggestion.name(entry.name(), keys)
                .map(Suggestion::didYouMean)
                .orElse("The keys are %s.".formatted(Phrases.quotedAnd(keys))));
  }

  private void rules(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      wrong(node, "`rules` must map rule ids to severities, but is %s.".formatted(node.kind()));
      return;
    }
    for (MappingNode.Entry entry : mapping.entries()) {
      Optional<RuleInfo> rule = index.find(entry.name());
      if (rule.isPresent() && MandatoryRules.contains(rule.get().id())) {
        findings
            .add(
                SuppressionRules.MANDATORY,
                entry.key(),
                "Findings of %s are always reported as they are.".formatted(entry.name()))
            .hint("Remove the line; it has no effect.");
      } else if (rule.isPresent()) {
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
    String reason = "";
    if (entry.value() instanceof MappingNode mapping) {
      mapping.entries().stream()
          .filter(given -> !SETTING_KEYS.contains(given.name()))
          .forEach(given -> unknownKey(given, SETTING_KEYS));
      reason = reason(mapping);
      if (!isInForce(rule, mapping)) {
        return;
      }
    }
    if (word.equals("off") && reason.isEmpty()) {
      findings
          .add(
              SuppressionRules.OFF_WITHOUT_REASON,
              severity.get(),
              "`%s` is turned off without a reason.".formatted(rule))
          .hint("Write `%s: {severity: off, reason: …}`.".formatted(rule));
    }
    Optional<Severity> level =
        Arrays.stream(Severity.values()).filter(known -> known.word().equals(word)).findFirst();
    rules.put(rule, new Setting(level, reason, Place.of(entry.key())));
  }

  private String reason(MappingNode setting) {
    Optional<Node> reason = setting.get("reason");
    if (reason.isPresent() && !(reason.get() instanceof ScalarNode)) {
      wrong(reason.get(), "`reason` must be text, but is %s.".formatted(reason.get().kind()));
    }
    return setting
        .scalar("reason")
        .filter(text -> !text.isNull())
        .map(text -> text.text().strip())
        .orElse("");
  }

  /** A setting that has expired has no effect; one with a wrong day has none either. */
  private boolean isInForce(RuleId rule, MappingNode setting) {
    Optional<Node> until = setting.get("until");
    if (until.isEmpty()) {
      return true;
    }
    Optional<LocalDate> last =
        Optional.of(until.get())
            .filter(ScalarNode.class::isInstance)
            .flatMap(text -> date(((ScalarNode) text).text().strip()));
    if (last.isEmpty()) {
      wrong(until.get(), "`until` must be a day such as 2027-03-31.");
      return false;
    }
    if (!last.get().isBefore(today)) {
      return true;
    }
    findings
        .add(
            SuppressionRules.EXPIRED,
            until.get(),
            "The setting of `%s` ended with %s, so its findings are reported as before."
                .formatted(rule, last.get()))
        .hint("Fix the findings and remove the entry, or give a later day.");
    return false;
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
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
        String pattern = text.text().strip();
        excludes.add(new Exclusion(pattern, new PathPattern(pattern), Place.of(text)));
      } else {
        wrong(item, "A file pattern must be text, but this is %s.".formatted(item.kind()));
      }
    }
  }

  private void regions(Node node) {
    if (!(node instanceof SequenceNode list)) {
      wrong(node, "`allowRegions` must be a list of regions, but is %s.".formatted(node.kind()));
      return;
    }
    for (Node item : list.items()) {
      String region = item instanceof ScalarNode text ? text.text().strip() : "";
      if (!Region.isWellFormed(region)) {
        wrong(item, "A region must have a name such as `us-west-2`.");
      } else if (KnownRegions.builtIn().contains(region)) {
        findings
            .add(
                SuppressionRules.ACCEPTS_NOTHING,
                item,
                "`%s` is a region that rigc knows.".formatted(region))
            .hint("Remove it.");
      } else {
        allowedRegions.add(region);
      }
    }
  }

  private void wrong(Node node, String message) {
    findings
        .add(SuppressionRules.CONFIGURATION, node, message)
        .hint("See `rigc rules CFN0110` for the form of the file.");
  }
}
