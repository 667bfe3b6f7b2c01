package dev.rigc.diagnostic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Findings in the order of reports. They may be more than memory holds, so they come one by one;
 * they can be gone through any number of times.
 */
public interface Diagnostics extends Iterable<Diagnostic> {
  /** Findings that are in memory, in the order of the list. */
  static Diagnostics of(List<Diagnostic> findings) {
    return new ListedDiagnostics(findings);
  }

  /** The files with findings, in the order of their first ones. */
  Set<String> files();

  /** The findings in one file, in order; none if nothing was found there. */
  List<Diagnostic> in(String file);

  /** All of them in memory, for those who know that they are few. */
  default List<Diagnostic> toList() {
    List<Diagnostic> all = new ArrayList<>();
    forEach(all::add);
    return Collections.unmodifiableList(all);
  }

  /** How many there are of each kind, known without going through them. */
  Tally tally();
}
