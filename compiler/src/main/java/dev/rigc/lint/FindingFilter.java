package dev.rigc.lint;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of findings: what authors accept and what projects ask for is applied, and what is
 * not to be reported is dropped. Safe for several threads.
 */
public final class FindingFilter {
  private final Function<String, LintConfiguration> configuration;
  private final Predicate<String> isReported;
  private final boolean showsSuppressed;
  private final Set<RuleId> requested;

  /**
   * A filter.
   *
   * @param configuration what is asked of the lint of a file, by its name; called by one thread at
   *     a time
   * @param isReported whether what is found in a file, by its name, is wanted; may be asked by
   *     several threads at once
   * @param showsSuppressed whether findings that a suppression or a configuration accepts are
   *     wanted too, marked as {@link Diagnostic#isSuppressed()}
   */
  public FindingFilter(
      Function<String, LintConfiguration> configuration,
      Predicate<String> isReported,
      boolean showsSuppressed) {
    this(configuration, isReported, showsSuppressed, Set.of());
  }

  private FindingFilter(
      Function<String, LintConfiguration> configuration,
      Predicate<String> isReported,
      boolean showsSuppressed,
      Set<RuleId> requested) {
    this.requested = requested;
    this.configuration = configuration;
    this.isReported = isReported;
    this.showsSuppressed = showsSuppressed;
  }

  /** The same with these rules on, also those that report only on request. */
  public FindingFilter requesting(Set<RuleId> rules) {
    return new FindingFilter(configuration, isReported, showsSuppressed, rules);
  }

  /**
   * What is to be reported of the findings in a file, in the same order.
   *
   * @param optIn the rules that report only where the configuration names them
   */
  List<Diagnostic> apply(
      String file,
      List<Diagnostic> findings,
      @Nullable Suppressions suppressions,
      Set<RuleId> optIn) {
    if (findings.isEmpty() || !isReported.test(file)) {
      return List.of();
    }
    LintConfiguration asked = configuration(file);
    List<Diagnostic> filtered = new ArrayList<>(findings.size());
    for (Diagnostic finding : findings) {
      boolean isRequested = requested.contains(finding.rule()) || asked.names(finding.rule());
      if (optIn.contains(finding.rule()) && !isRequested) {
        continue;
      }
      Diagnostic accepted = suppressions == null ? finding : suppressions.accept(finding);
      Diagnostic weighed = asked.apply(accepted);
      if (showsSuppressed || !weighed.isSuppressed()) {
        filtered.add(weighed);
      }
    }
    return filtered;
  }

  /** Whether the configuration of a file leaves a rule on. */
  boolean isOn(String file, RuleId rule, Set<RuleId> optIn) {
    return configuration(file).isOn(rule, optIn.contains(rule) && !requested.contains(rule));
  }

  /** The regions that the configuration of a file adds to those that are known. */
  Set<String> allowedRegions(String file) {
    return configuration(file).allowedRegions();
  }

  private synchronized LintConfiguration configuration(String file) {
    return configuration.apply(file);
  }
}
