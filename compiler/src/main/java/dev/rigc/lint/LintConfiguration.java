package dev.rigc.lint;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.diagnostic.Suppression;
import dev.rigc.yaml.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a project asks of its lints, as {@code .rigc.yaml} says it: how grave the findings of a rule
 * are, and which files are left out.
 *
 * <pre>
 * rules:
 *   SEC1008: error
 *   CFN5002: {severity: off, reason: the network belongs to another team}
 * exclude:
 *   - legacy/**
 * </pre>
 */
public final class LintConfiguration {
  /** The name of the file that holds it, in the folder of the templates or above. */
  public static final String FILE_NAME = ".rigc.yaml";

  /** Everything as the rules have it. */
  public static final LintConfiguration NONE = new LintConfiguration(Map.of(), List.of());

  private final Map<RuleId, Setting> rules;
  private final List<PathPattern> excludes;

  /**
   * What is asked of one rule.
   *
   * @param severity how grave its findings are; empty if the rule is off
   * @param reason why it is off
   * @param place where that is said
   */
  record Setting(Optional<Severity> severity, String reason, SourceLocation place) {}

  LintConfiguration(Map<RuleId, Setting> rules, List<PathPattern> excludes) {
    this.rules = new LinkedHashMap<>(rules);
    this.excludes = List.copyOf(excludes);
  }

  /**
   * Reads a configuration. There is one even if something is wrong with the file; what can't be
   * understood is reported and has no effect.
   *
   * @param document the file
   * @param index every rule there is
   */
  public static Checked<LintConfiguration> read(Document document, RuleIndex index) {
    return new ConfigurationReader(index).read(document);
  }

  /**
   * Whether a file is left out.
   *
   * @param path its path from the folder of the configuration, with {@code /} between steps
   */
  public boolean excludes(String path) {
    return excludes.stream().anyMatch(pattern -> pattern.fits(path));
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
  Diagnostic apply(Diagnostic finding) {
    Setting setting =
        FormerIds.all(finding.rule())
            .map(rules::get)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (setting == null) {
      return finding;
    }
    if (setting.severity().isPresent()) {
      return finding.withSeverity(setting.severity().get());
    }
    return finding.isSuppressed()
        ? finding
        : finding.suppressedBy(new Suppression(setting.reason(), setting.place()));
  }
}
