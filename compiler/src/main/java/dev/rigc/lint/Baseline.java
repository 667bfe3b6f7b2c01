package dev.rigc.lint;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Suppression;
import dev.rigc.lint.BaselineFile.Known;
import dev.rigc.rule.Findings;
import dev.rigc.yaml.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The findings that a project had when it began to lint, and accepts until somebody gets to them. A
 * finding is known again by its file, its rule and the keys that lead to it, so lines may move and
 * lists may grow.
 */
public final class Baseline {
  private final String name;
  private final Map<BaselineFile.Key, Known> entries;
  private final UnaryOperator<String> fileNames;

  private Baseline(
      String name, Map<BaselineFile.Key, Known> entries, UnaryOperator<String> fileNames) {
    this.name = name;
    this.entries = entries;
    this.fileNames = fileNames;
  }

  /**
   * Reads a baseline.
   *
   * @param document the file
   * @param fileNames gives the name that the baseline has for a file, for the one that findings
   *     have
   * @throws NotBaselineException if it is anything else
   */
  public static Baseline read(Document document, UnaryOperator<String> fileNames)
      throws NotBaselineException {
    return new Baseline(document.source().name(), BaselineFile.read(document), fileNames);
  }

  /** Whether a file that starts like this is a baseline, perhaps a damaged one. */
  public static boolean mayBe(String start) {
    return BaselineFile.mayBe(start);
  }

  /**
   * The text of a baseline of some findings; those that are suppressed are left out. The same
   * findings give the same text, wherever in their files they stand.
   *
   * @param fileNames gives the name that the baseline has for a file, for the one that findings
   *     have
   */
  public static String write(List<Diagnostic> findings, UnaryOperator<String> fileNames) {
    return BaselineFile.write(counted(findings, fileNames));
  }

  /**
   * The findings, in the same order, with those that it holds marked as suppressed. Where a file
   * has more findings of a rule at some keys than the baseline, all of them are reported, since
   * nothing says which one is new.
   */
  public List<Diagnostic> accept(List<Diagnostic> findings) {
    Map<BaselineFile.Key, Integer> counts = counted(findings, fileNames);
    List<Diagnostic> accepted = new ArrayList<>(findings.size());
    for (Diagnostic finding : findings) {
      BaselineFile.Key key = BaselineFile.Key.of(finding, fileNames);
      Optional<Known> entry =
          Optional.ofNullable(entries.get(key))
              .filter(known -> counts.getOrDefault(key, 0) <= known.count());
      accepted.add(
          entry.isPresent() && !finding.isSuppressed()
              ? finding.suppressedBy(
                  new Suppression("in the baseline " + name, entry.get().place().location()))
              : finding);
    }
    return accepted;
  }

  /**
   * What in it is no longer true: a finding for each entry with fewer findings than it says.
   *
   * @param findings all that was found, before {@link #accept}
   * @param isJudged whether what is in a file, by the name that the baseline has for it, would have
   *     been found
   */
  public List<Diagnostic> old(List<Diagnostic> findings, Predicate<String> isJudged) {
    Map<BaselineFile.Key, Integer> counts = counted(findings, fileNames);
    Findings old = new Findings();
    entries.forEach(
        (key, entry) -> {
          int left = counts.getOrDefault(key, 0);
          if (left < entry.count() && isJudged.test(key.file())) {
            old.add(
                    SuppressionRules.BASELINE_IS_OLD,
                    entry.place(),
                    "The baseline has %s of %s%s in `%s`, but %s there."
                        .formatted(
                            entry.count() == 1 ? "a finding" : entry.count() + " findings",
                            key.rule(),
                            key.path().isEmpty() ? "" : " at `" + key.path() + "`",
                            key.file(),
                            left == 0 ? "none is" : left == 1 ? "1 is" : left + " are"))
                .hint("Write the baseline again with `--write-baseline`.");
          }
        });
    return old.diagnostics();
  }

  private static Map<BaselineFile.Key, Integer> counted(
      List<Diagnostic> findings, UnaryOperator<String> fileNames) {
    Map<BaselineFile.Key, Integer> counts = new HashMap<>();
    for (Diagnostic finding : findings) {
      if (!finding.isSuppressed()) {
        counts.merge(BaselineFile.Key.of(finding, fileNames), 1, Integer::sum);
      }
    }
    return counts;
  }
}
