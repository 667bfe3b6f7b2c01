package dev.rigc.cli;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/** Numbers in words. */
final class Counts {
  private Counts() {}

  /** Such as {@code 2 errors, 1 warning}; {@code no findings} if there are none. */
  static String of(List<Diagnostic> findings) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count =
          findings.stream()
              .filter(found -> found.severity() == severity && !found.isSuppressed())
              .count();
      if (count > 0) {
        parts.add(of(count, severity.word()));
      }
    }
    long suppressed = findings.stream().filter(Diagnostic::isSuppressed).count();
    if (suppressed > 0) {
      parts.add(suppressed + " suppressed");
    }
    return parts.isEmpty() ? "no findings" : String.join(", ", parts);
  }

  /** Such as {@code 1 file} or {@code 2 files}. */
  static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
