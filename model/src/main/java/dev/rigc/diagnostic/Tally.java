package dev.rigc.diagnostic;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How many findings there are of each severity, and which rules found them: all that has to be
 * known of findings that are too many to be held. Not safe for several threads.
 */
public final class Tally {
  private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
  private final Set<RuleId> rules = new HashSet<>();
  private long suppressed;

  /** The tally of these findings. */
  public static Tally of(Collection<Diagnostic> findings) {
    Tally tally = new Tally();
    tally.add(findings);
    return tally;
  }

  /** Counts these findings too. */
  public void add(Collection<Diagnostic> findings) {
    for (Diagnostic finding : findings) {
      rules.add(finding.rule());
      count(finding, 1);
    }
  }

  /** Takes findings back that were counted and are going to be counted again. */
  public void takeBack(Collection<Diagnostic> findings) {
    for (Diagnostic finding : findings) {
      count(finding, -1);
    }
  }

  private void count(Diagnostic finding, int difference) {
    if (finding.isSuppressed()) {
      suppressed += difference;
    } else {
      counts.put(finding.severity(), count(finding.severity()) + difference);
    }
  }

  /** How many findings have this severity and are not suppressed. */
  public long count(Severity severity) {
    return counts.getOrDefault(severity, 0L);
  }

  /** How many findings are suppressed. */
  public long suppressed() {
    return suppressed;
  }

  /** Whether a finding that is not suppressed is as grave as {@code level} or graver. */
  public boolean hasAtLeast(Severity level) {
    for (Severity severity : Severity.values()) {
      if (severity.isAtLeast(level) && count(severity) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The rules of all findings, suppressed ones included, in the order of their ids. */
  public SortedSet<RuleId> rules() {
    return new TreeSet<>(rules);
  }
}
