package dev.rigc.lint;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.PathPattern;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.Suppression;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Place;
import dev.rigc.yaml.Document;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What a project asks of its lints, as {@code .rigc.yaml} says it: how grave the findings of a rule
 * are, which files are left out, and which regions are newer than rigc. It remembers what of it had
 * an effect; safe for several threads.
 *
 * <pre>
 * rules:
 *   SEC1008: error
 *   CFN5002: {severity: off, reason: the network belongs to another team, until: 2027-03-31}
 * exclude:
 *   - legacy/**
 * allowRegions: [eu-north-2]
 * acceptChanges:
 *   - {resource: TaskDefinition, type: AWS::ECS::TaskDefinition, reason: a new revision}
 * </pre>
 */
public final class LintConfiguration {
  /** The name of the file that holds it, in the folder of the templates or above. */
  public static final String FILE_NAME = ".rigc.yaml";

  /** Everything as the rules have it. */
  public static final LintConfiguration NONE =
      new LintConfiguration(Map.of(), List.of(), Set.of(), List.of());

  private final Map<RuleId, Setting> rules;
  private final List<Exclusion> excludes;
  private final Set<String> allowedRegions;
  private final List<AcceptedChange> acceptedChanges;
  private final Set<Object> used = ConcurrentHashMap.newKeySet();

  /**
   * What is asked of one rule.
   *
   * @param severity how grave its findings are; empty if the rule is off
   * @param reason why it is off
   * @param place where that is said
   */
  record Setting(Optional<Severity> severity, String reason, Place place) {}

  /**
   * A pattern of files that are left out.
   *
   * @param text the pattern as it is written
   * @param pattern what it matches
   * @param place where it stands
   */
  record Exclusion(String text, PathPattern pattern, Place place) {}

  LintConfiguration(
      Map<RuleId, Setting> rules,
      List<Exclusion> excludes,
      Set<String> allowedRegions,
      List<AcceptedChange> acceptedChanges) {
    this.rules = new LinkedHashMap<>(rules);
    this.excludes = List.copyOf(excludes);
    this.allowedRegions = Set.copyOf(allowedRegions);
    this.acceptedChanges = List.copyOf(acceptedChanges);
  }

  /**
   * Reads a configuration. There is one even if something is wrong with the file; what can't be
   * understood is reported and has no effect.
   *
   * @param document the file
   * @param index every rule there is
   * @param today the day that decides what has expired
   */
  public static Checked<LintConfiguration> read(
      Document document, RuleIndex index, LocalDate today) {
    return new ConfigurationReader(index, today).read(document);
  }

  /**
   * Whether a file is left out.
   *
   * @param path its path from the folder of the configuration, with {@code /} between steps
   */
  public boolean excludes(String path) {
    List<Exclusion> fitting =
        excludes.stream().filter(exclusion -> exclusion.pattern().fits(path)).toList();
    used.addAll(fitting);
    return !fitting.isEmpty();
  }

  /** Regions that exist though rigc does not know them. */
  public Set<String> allowedRegions() {
    return allowedRegions;
  }

  /** Changes of resources that are accepted, in order. */
  public List<AcceptedChange> acceptedChanges() {
    return acceptedChanges;
  }

  /**
   * Whether a rule is on.
   *
   * @param optIn whether it is off unless it is given a severity
   */
  boolean isOn(RuleId rule, boolean optIn) {
    Setting setting = rules.get(rule);
    return setting == null ? !optIn : setting.severity().isPresent();
  }

  /** Whether something is said of a rule. */
  boolean names(RuleId rule) {
    return rules.containsKey(rule);
  }

  /** The finding with the severity that is asked for; suppressed if its rule is off. */
  public Diagnostic apply(Diagnostic finding) {
    Optional<RuleId> asked = FormerIds.all(finding.rule()).filter(rules::containsKey).findFirst();
    if (asked.isEmpty()) {
      return finding;
    }
    Setting setting = Objects.requireNonNull(rules.get(asked.get()));
    used.add(asked.get());
    if (setting.severity().isPresent()) {
      return finding.withSeverity(setting.severity().get());
    }
    return finding.isSuppressed()
        ? finding
        : finding.suppressedBy(new Suppression(setting.reason(), setting.place().location()));
  }

  /**
   * What of it had no effect, when all files of its folder have been linted: patterns that matched
   * no file, and rules that are off and found nothing.
   *
   * @param ran which rules had something to look at
   */
  public List<Diagnostic> unused(Predicate<RuleId> ran) {
    Findings findings = new Findings();
    for (Exclusion exclusion : excludes) {
      if (!used.contains(exclusion)) {
        findings
            .add(
                SuppressionRules.EXCLUDES_NOTHING,
                exclusion.place(),
                "`%s` matches no file that would be linted.".formatted(exclusion.text()))
            .hint(
                "Remove it or correct it: it is compared with paths from the folder of this file.");
      }
    }
    rules.forEach(
        (rule, setting) -> {
          if (setting.severity().isEmpty() && !used.contains(rule) && ran.test(rule)) {
            findings
                .add(
                    SuppressionRules.ACCEPTS_NOTHING,
                    setting.place(),
                    "`%s` is turned off and would find nothing.".formatted(rule))
                .hint("Remove it, so that the next finding is seen.");
          }
        });
    return findings.diagnostics();
  }
}
