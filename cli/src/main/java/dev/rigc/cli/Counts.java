package dev.rigc.cli;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.Tally;
import java.util.ArrayList;
import java.util.List;

/** Numbers in words. */
final class Counts {
  private Counts() {}

  /** Such as {@code 2 errors, 1 warning}; {@code no findings} if there are none. */
  static String of(Tally findings) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = findings.count(severity);
      if (count > 0) {
        parts.add(of(count, severity.word()));
      }
    }
    if (findings.suppressed() > 0) {
      parts.add(findings.suppressed() + " suppressed");
    }
    return parts.isEmpty() ? "no findings" : String.join(", ", parts);
  }

  /** The same of a few findings. */
  static String of(List<Diagnostic> findings) {
    return of(Tally.of(findings));
  }

  /** Such as {@code 1 file} or {@code 2 files}. */
  static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
