package dev.rigc.cli.option;

import dev.rigc.cli.terminal.Counts;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many findings each rule has, the most first. */
final class Statistics {
  private Statistics() {}

  /** A rule with one of the severities that its findings have. */
  private record Row(RuleId rule, Severity severity) {}

  static void print(List<Diagnostic> findings, PrintWriter out) {
    Map<Row, Integer> counts = new HashMap<>();
    Map<Row, Set<String>> files = new HashMap<>();
    for (Diagnostic finding : findings) {
      if (!finding.isSuppressed()) {
        Row row = new Row(finding.rule(), finding.severity());
        counts.merge(row, 1, Integer::sum);
        files.computeIfAbsent(row, key -> new HashSet<>()).add(finding.location().file());
      }
    }
    Comparator<Row> order =
        Comparator.<Row, Integer>comparing(row -> -counts.getOrDefault(row, 0))
            .thenComparing(Row::rule)
            .thenComparing(Row::severity);
    Map<Row, Integer> sorted = new TreeMap<>(order);
    sorted.putAll(counts);
    sorted.forEach(
        (row, count) ->
            out.printf(
                Locale.ROOT,
                "%7d  %s  %-7s  in %s%n",
                count,
                row.rule(),
                row.severity().word(),
                Counts.of(files.getOrDefault(row, Set.of()).size(), "file")));
  }
}
