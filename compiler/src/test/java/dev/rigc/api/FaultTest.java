package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.RuleSet;
import dev.rigc.load.LoadOptions;
import dev.rigc.model.RigcVersion;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A fault in one file is a finding of that file; what is found in the others is reported too. */
class FaultTest {
  private static final LintOptions OPTIONS =
      new LintOptions(RigcVersion.released(), List.of("us-east-1"), Map.of());

  private record Input(String name, Supplier<Document> document) implements InputFile {
    @Override
    public boolean isNamed() {
      return true;
    }

    @Override
    public Document read() throws IOException {
      return document.get();
    }
  }

  private static Input broken(String name, String type) {
    return new Input(
        name,
        () -> DocumentParser.parse(new Source(name, "Resources: {A: {Type: " + type + "}}\n")));
  }

  private static Input throwing(String name, Supplier<RuntimeException> fault) {
    return new Input(
        name,
        () -> {
          throw fault.get();
        });
  }

  @SuppressWarnings("InfiniteRecursion") // the fault
  private static Document overflowing() {
    return overflowing();
  }

  private static List<String> found(List<Input> files, Linter linter) {
    return linter.lintFiles(files, Optional.empty(), OPTIONS).findings().stream()
        .map(finding -> finding.location().file() + " " + finding.rule())
        .toList();
  }

  @Test
  void aFileThatEndsInAFaultDoesNotLoseTheOthers() {
    List<Input> files =
        List.of(
            broken("a.yaml", "AWS::No::Such"),
            throwing("b.yaml", () -> new IllegalStateException("b")),
            new Input("c.yaml", FaultTest::overflowing),
            throwing("riglet.json", () -> new IllegalArgumentException("plan")),
            broken("z.yaml", "AWS::No::Such"));
    Linter linter = Linter.of(RuleSet.builtIn());
    List<String> found = found(files, linter);
    assertEquals(
        List.of(
            "a.yaml CFN3006",
            "b.yaml CFN0002",
            "c.yaml CFN0002",
            "riglet.json CFN0002",
            "z.yaml CFN3006"),
        found);
    assertEquals(found, found(files, linter.onThreads(1)));
  }

  @Test
  void aFaultIsNamedWithoutItsStackTrace() {
    Diagnostic found =
        Linter.of(RuleSet.builtIn())
            .lintFiles(
                List.of(throwing("b.yaml", () -> new IllegalStateException("x\ty"))),
                Optional.empty(),
                OPTIONS)
            .findings()
            .get(0);
    assertEquals(
        "b.yaml:1:1: error CFN0002: A fault stopped the lint on this file (IllegalStateException);"
            + " findings are missing.",
        found.toString());
    assertTrue(found.hint().orElse("").contains("Report this"), found::toString);
  }

  @Test
  @SuppressWarnings("NullAway") // the fault
  void checkingAndCompilingEndInAFindingToo() {
    Document riglet = DocumentParser.parse(new Source("riglet.yaml", "riglet: 1\n"));
    LoadOptions none = null;
    for (Checked<?> checked :
        List.of(
            new RigletCompiler().check(riglet, none), new RigletCompiler().compile(riglet, none))) {
      assertTrue(checked.value().isEmpty());
      assertEquals(
          List.of("riglet.yaml:1:1 CFN0002"),
          checked.diagnostics().stream().map(d -> d.location() + " " + d.rule()).toList());
    }
  }
}
