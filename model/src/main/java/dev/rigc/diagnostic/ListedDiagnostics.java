package dev.rigc.diagnostic;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Findings in a list, few enough to be looked through whenever somebody asks. */
record ListedDiagnostics(List<Diagnostic> findings) implements Diagnostics {
  ListedDiagnostics {
    findings = List.copyOf(findings);
  }

  @Override
  public Iterator<Diagnostic> iterator() {
    return findings.iterator();
  }

  @Override
  public Set<String> files() {
    Set<String> files = new LinkedHashSet<>();
    findings.forEach(finding -> files.add(finding.location().file()));
    return files;
  }

  @Override
  public List<Diagnostic> in(String file) {
    return findings.stream().filter(finding -> finding.location().file().equals(file)).toList();
  }

  @Override
  public Tally tally() {
    return Tally.of(findings);
  }
}
