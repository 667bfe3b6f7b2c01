package dev.rigc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.diagnostic.Tally;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings of several sources come out as one sorted list without repetitions. */
class RunFindingsTest {
  @TempDir private Path folder;

  private static Diagnostic finding(String file, int line, Severity severity) {
    return Diagnostic.builder(
            new RuleId("CFN3001"), severity, new SourceLocation(file, line, 1, line, 2), "One.")
        .build();
  }

  private static Diagnostic error(String file, int line) {
    return finding(file, line, Severity.ERROR);
  }

  private RunFindings of(long room, List<List<Diagnostic>> own) {
    FindingStore store = new FindingStore(room, folder.toString());
    Tally tally = new Tally();
    RunFindings findings = new RunFindings(store, tally);
    for (List<Diagnostic> ofFile : own) {
      tally.add(ofFile);
      findings.put(ofFile.get(0).location().file(), store.put(ofFile));
    }
    return findings;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, Long.MAX_VALUE})
  void sortsInWhatComesFromElsewhereEachOnce(long room) {
    List<Diagnostic> b = List.of(error("b", 1), error("b", 3));
    List<Diagnostic> c = List.of(finding("c", 7, Severity.NOTE));
    List<Diagnostic> elsewhere =
        List.of(
            error("d", 1),
            error("b", 2),
            error("a", 9),
            error("b", 3),
            finding("b", 3, Severity.WARNING),
            error("a", 9));
    List<Diagnostic> all = new ArrayList<>();
    List.of(b, c, elsewhere).forEach(all::addAll);
    try (RunFindings findings = of(room, List.of(c, b))) {
      findings.add(elsewhere);
      assertEquals(Diagnostic.sorted(all), findings.toList());
      assertEquals(Diagnostic.sorted(all), findings.toList());
      assertEquals(5, findings.tally().count(Severity.ERROR));
      assertEquals(1, findings.tally().count(Severity.WARNING));
      assertEquals(1, findings.tally().count(Severity.NOTE));
    }
  }

  @Test
  void countsTwoFilesOfOneNameAsOne() {
    try (RunFindings findings =
        of(0, List.of(List.of(error("a", 1), error("a", 2)), List.of(error("a", 2))))) {
      assertEquals(List.of(error("a", 1), error("a", 2)), findings.toList());
      assertEquals(2, findings.tally().count(Severity.ERROR));
    }
  }

  @Test
  void knowsTheFilesWithFindings() {
    try (RunFindings findings = of(0, List.of(List.of(error("b", 1))))) {
      findings.put("clean", FindingStore.EMPTY);
      findings.add("clean too", List.of());
      findings.add(List.of(error("a", 1)));
      assertEquals(Set.of("a", "b"), findings.files());
      assertEquals(List.of(error("b", 1)), findings.in("b"));
      assertEquals(List.of(), findings.in("clean"));
    }
  }

  @Test
  void endsWhereOthersEnd() {
    try (RunFindings findings = of(0, List.of(List.of(error("a", 1))))) {
      Iterator<Diagnostic> all = findings.iterator();
      assertEquals(error("a", 1), all.next());
      assertThrows(NoSuchElementException.class, all::next);
    }
  }
}
