package dev.rigc.api;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.yaml.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What came of a lint of some files.
 *
 * @param findings everything that was found, sorted by file and place, each once
 * @param files the files that were looked at, in order
 * @param riglets the riglets among them, in order, which are compiled and not linted
 * @param skipped how many files are none of what a lint looks at
 */
public record LintResult(
    List<Diagnostic> findings, List<String> files, List<Document> riglets, int skipped) {
  /** Keeps copies of the lists. */
  public LintResult {
    findings = List.copyOf(findings);
    files = List.copyOf(files);
    riglets = List.copyOf(riglets);
  }

  /** The same with what others found, such as a compiler in the {@link #riglets}. */
  public LintResult with(Collection<Diagnostic> more) {
    List<Diagnostic> all = new ArrayList<>(findings);
    all.addAll(more);
    return new LintResult(Diagnostic.sorted(all), files, riglets, skipped);
  }
}
