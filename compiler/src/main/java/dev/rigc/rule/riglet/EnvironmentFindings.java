package dev.rigc.rule.riglet;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings of several environments, which often have a setting from the same place: what is found
 * there is reported once, and names them all.
 */
public final class EnvironmentFindings {
  /**
   * Stands in a message for the names of the environments, as in {@code staging and production}.
   */
  public static final String NAMES = "{environments}";

  private record Finding(
      RuleInfo info, NodePath path, boolean isOfKey, String message, String hint) {}

  private final Map<Finding, List<String>> environments = new LinkedHashMap<>();

  /** Adds a finding on a value; the message has {@link #NAMES} where environments are named. */
  public void add(
      Environment environment, RuleInfo info, NodePath path, String message, String hint) {
    add(environment, new Finding(info, path, false, message, hint));
  }

  /** The same on a key. */
  public void addKey(
      Environment environment, RuleInfo info, NodePath path, String message, String hint) {
    add(environment, new Finding(info, path, true, message, hint));
  }

  private void add(Environment environment, Finding finding) {
    environments.computeIfAbsent(finding, key -> new ArrayList<>()).add(environment.name().value());
  }

  /** Reports all that was added, in the order in which it was. */
  public void report(RigletContext context, Findings findings) {
    environments.forEach(
        (finding, names) -> {
          String message = finding.message().replace(NAMES, Phrases.and(names));
          (finding.isOfKey()
                  ? context.reportKey(findings, finding.info(), finding.path(), message)
                  : context.report(findings, finding.info(), finding.path(), message))
              .hint(finding.hint());
        });
  }
}
