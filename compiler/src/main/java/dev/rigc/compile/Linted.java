package dev.rigc.compile;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Diagnostics;
import dev.rigc.lint.RunFindings;
import dev.rigc.yaml.Document;
import java.util.Collection;
import java.util.List;

/**
 * What came of a lint of many files. Findings that are too many for memory lie in a temporary file,
 * which goes when this is closed or the JVM ends. Not safe for several threads.
 */
public final class Linted implements AutoCloseable {
  private final RunFindings findings;
  private final List<String> names;
  private final List<Document> riglets;
  private final int passedOver;

  Linted(RunFindings findings, List<String> names, List<Document> riglets, int passedOver) {
    this.findings = findings;
    this.names = List.copyOf(names);
    this.riglets = List.copyOf(riglets);
    this.passedOver = passedOver;
  }

  /**
   * Everything that was found, sorted by file and place, each once. It can be gone through any
   * number of times until this is closed, and throws {@link dev.rigc.lint.SpillException} if the
   * temporary file cannot be read.
   */
  public Diagnostics findings() {
    return findings;
  }

  /**
   * Adds what others found, such as a compiler in the {@link #riglets}: it is sorted in among the
   * findings.
   *
   * @throws dev.rigc.lint.SpillException if the temporary folder does not take it
   */
  public void add(Collection<Diagnostic> more) {
    findings.add(more);
  }

  /** The files that were looked at, in order. */
  public List<String> names() {
    return names;
  }

  /** The riglets among them, in order, which are compiled and not linted. */
  public List<Document> riglets() {
    return riglets;
  }

  /** How many files are none of what a lint looks at. */
  public int passedOver() {
    return passedOver;
  }

  /** Removes the temporary file, if there is one. */
  @Override
  public void close() {
    findings.close();
  }
}
