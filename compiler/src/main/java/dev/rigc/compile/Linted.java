package dev.rigc.compile;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.yaml.Document;
import java.util.List;

/**
 * What came of a lint of many files.
 *
 * @param findings everything that was found, sorted by file and place
 * @param names the files that were looked at, in order
 * @param riglets the riglets among them, in order, which are compiled and not linted
 * @param passedOver how many files are none of what a lint looks at
 */
public record Linted(
    List<Diagnostic> findings, List<String> names, List<Document> riglets, int passedOver) {
  /** Keeps copies of the lists. */
  public Linted {
    findings = List.copyOf(findings);
    names = List.copyOf(names);
    riglets = List.copyOf(riglets);
  }
}
