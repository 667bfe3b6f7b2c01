package dev.rigc.cli.report;

import dev.rigc.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a run looked at and what it found.
 *
 * @param files the files that were looked at, in order, those without findings included
 * @param findings what was found, in the order in which it is reported
 * @param failOn from which severity on findings make the run fail
 */
public record Outcome(List<String> files, List<Diagnostic> findings, FailLevel failOn) {
  /** Keeps copies of the lists. */
  public Outcome {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /** Whether there is a finding as grave as the fail level or graver. */
  public boolean failed() {
    return findings.stream().anyMatch(this::fails);
  }

  boolean fails(Diagnostic finding) {
    return !finding.isSuppressed() && failOn.isMetBy(finding.severity());
  }
}
