package dev.rigc.cli.terminal;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Numbers in words. */
public final class Counts {
  private Counts() {}

  /** Such as {@code 2 errors, 1 warning}; {@code no findings} if there are none. */
  public static String of(List<Diagnostic> findings) {
    Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    long suppressed = 0;
    for (Diagnostic finding : findings) {
      if (finding.isSuppressed()) {
        suppressed++;
      } else {
        counts.merge(finding.severity(), 1L, Long::sum);
      }
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((severity, count) -> parts.add(of(count, severity.word())));
    if (suppressed > 0) {
      parts.add(suppressed + " suppressed");
    }
    return parts.isEmpty() ? "no findings" : String.join(", ", parts);
  }

  /** Such as {@code 1 file} or {@code 2 files}. */
  public static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
