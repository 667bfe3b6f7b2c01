package dev.rigc.cli.report;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where rigc and cfn-lint agree on the same templates, and what only one of them found.
 *
 * <p><b>Decision.</b> The place counts, not the rule. <b>Context.</b> The two divide what is to be
 * found into rules differently, and which of several rules speaks is a matter of taste. A place is
 * the same if it has the same path, or starts on the same line; where cfn-lint's rule is a
 * counterpart of rigc's, a path that leads to the other's is enough, since one of them names the
 * resource and the other the property. <b>Consequence.</b> Two different problems on one line count
 * as agreed; the table of rules at the end shows such pairs.
 */
public final class CfnLintComparison {
  private static final String NONE = "-";

  private final Map<String, List<String>> counterparts = new HashMap<>();
  private final Map<String, Integer> pairs = new TreeMap<>();
  private final List<Line> lines = new ArrayList<>();
  private int agreed;
  private int onlyRigc;
  private int onlyCfnLint;
  private int elsewhere;

  /** What only one of the two found. */
  private record Line(String file, int line, String text) {}

  /**
   * Compares.
   *
   * @param findings what rigc found
   * @param files the files that rigc looked at, as findings name them
   * @param matches what cfn-lint found
   * @param rules rigc's rules, which name their counterparts
   */
  public CfnLintComparison(
      List<Diagnostic> findings,
      List<String> files,
      List<CfnLintMatch> matches,
      List<RuleInfo> rules) {
    rules.forEach(rule -> counterparts.put(rule.id().value(), rule.counterparts()));
    Map<Path, List<Diagnostic>> found = new HashMap<>();
    files.forEach(file -> found.put(absolute(file), new ArrayList<>()));
    for (Diagnostic finding : findings) {
      found
          .computeIfAbsent(absolute(finding.location().file()), file -> new ArrayList<>())
          .add(finding);
    }
    Map<Path, List<CfnLintMatch>> matched = new HashMap<>();
    for (CfnLintMatch match : matches) {
      matched.computeIfAbsent(absolute(match.file()), file -> new ArrayList<>()).add(match);
    }
    matched.forEach((file, all) -> matches(found.get(file), all));
    found.forEach((file, all) -> findings(all, matched.getOrDefault(file, List.of())));
  }

  private static Path absolute(String file) {
    return Path.of(file).toAbsolutePath().normalize();
  }

  private void matches(@Nullable List<Diagnostic> found, List<CfnLintMatch> matches) {
    if (found == null) {
      elsewhere += matches.size();
      return;
    }
    for (CfnLintMatch match : matches) {
      Optional<Diagnostic> same =
          found.stream()
              .filter(finding -> isSame(finding, match))
              .min(Comparator.comparing(finding -> !isCounterpart(finding, match)));
      count(same.map(finding -> finding.rule().value()).orElse(NONE), match.rule());
      if (same.isPresent()) {
        agreed++;
      } else {
        onlyCfnLint++;
        add(
            "only cfn-lint",
            match.file(),
            match.line(),
            match.rule(),
            match.level(),
            match.message());
      }
    }
  }

  private void findings(List<Diagnostic> found, List<CfnLintMatch> matches) {
    for (Diagnostic finding : found) {
      if (matches.stream().noneMatch(match -> isSame(finding, match))) {
        onlyRigc++;
        count(finding.rule().value(), NONE);
        add(
            "only rigc    ",
            finding.location().file(),
            finding.location().line(),
            finding.rule().value(),
            finding.severity().word(),
            finding.message());
      }
    }
  }

  private void count(String rule, String other) {
    pairs.merge("%-8s %s".formatted(rule, other), 1, Integer::sum);
  }

  private void add(
      String who, String file, int line, String rule, String severity, String message) {
    String text = "%s  %s:%s  %s %s  %s".formatted(who, file, line, rule, severity, message);
    lines.add(
        new Line(file, line, text.lines().map(String::strip).collect(Collectors.joining(" "))));
  }

  private boolean isSame(Diagnostic finding, CfnLintMatch match) {
    List<String> path = finding.path().steps().stream().map(String::valueOf).toList();
    return finding.location().line() == match.line()
        || (!path.isEmpty() && path.equals(match.path()))
        || (isCounterpart(finding, match)
            && (leads(path, match.path()) || leads(match.path(), path)));
  }

  /** Whether a path names at least a resource, and the other one is inside. */
  private static boolean leads(List<String> outer, List<String> inner) {
    return outer.size() > 1
        && outer.size() < inner.size()
        && inner.subList(0, outer.size()).equals(outer);
  }

  private boolean isCounterpart(Diagnostic finding, CfnLintMatch match) {
    return counterparts.getOrDefault(finding.rule().value(), List.of()).contains(match.rule());
  }

  /** Writes what only one of the two found by place, then counts by pairs of rules and in all. */
  public void write(Appendable out) throws IOException {
    lines.sort(Comparator.comparing(Line::file).thenComparingInt(Line::line));
    for (Line line : lines) {
      out.append(line.text()).append('\n');
    }
    out.append(lines.isEmpty() ? "" : "\n").append("places  rigc     cfn-lint\n");
    List<Map.Entry<String, Integer>> most = new ArrayList<>(pairs.entrySet());
    most.sort(Comparator.comparing(pair -> -pair.getValue())); // stable: then by rule
    for (Map.Entry<String, Integer> pair : most) {
      out.append("%6s  %s\n".formatted(pair.getValue(), pair.getKey()));
    }
    out.append(
        "\n%s agreed, %s only rigc, %s only cfn-lint.\n".formatted(agreed, onlyRigc, onlyCfnLint));
    if (elsewhere > 0) {
      out.append(
          "%s of cfn-lint are in files that were not linted now, and are left out.\n"
              .formatted(elsewhere));
    }
  }
}
