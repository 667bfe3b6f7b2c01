package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.load.LoadOptions;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an author accepts in a comment or in {@code .rigc.yaml}, every door of the library hides.
 */
class SuppressionDoorsTest {
  private static final String CLUSTER =
      "Resources:\n  Data:%s\n    Type: AWS::RDS::DBCluster\n"
          + "    Properties: { Engine: aurora-mysql }\n";
  private static final String ACCEPTED = " # rigc: ignore %s a sandbox";

  @TempDir Path folder;

  private static List<String> rules(List<Diagnostic> found) {
    return found.stream().map(finding -> finding.rule().value()).distinct().sorted().toList();
  }

  /** The riglet of the project without what it accepts itself. */
  private static String twig() throws IOException {
    return Files.readString(Path.of(System.getProperty("rigc.root"), "riglet.yaml"))
        .replaceAll(" # rigc: ignore .*", "");
  }

  private static String accepting(String rule) throws IOException {
    return twig().replace("\nenvironments:", "\nenvironments:" + ACCEPTED.formatted(rule));
  }

  private static Source riglet(String text) {
    return new Source("riglet.yaml", text);
  }

  @Test
  void aCommentInATextThatIsLinted() {
    List<String> found = rules(Linter.create().lint("a.yaml", CLUSTER.formatted("")));
    assertTrue(found.size() > 0, found.toString());

    List<String> open =
        rules(
            Linter.create()
                .lint("a.yaml", CLUSTER.formatted(ACCEPTED.formatted(String.join(",", found)))));

    assertEquals(List.of(), open);
  }

  @Test
  void aConfigurationBesideAFileThatIsLinted() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), CLUSTER.formatted(""));
    List<String> found = rules(Linter.create().lint(file));
    StringBuilder off = new StringBuilder("rules:\n");
    found.forEach(rule -> off.append("  " + rule + ": {severity: off, reason: a sandbox}\n"));
    Files.writeString(folder.resolve(".rigc.yaml"), off);

    assertTrue(found.size() > 0, found.toString());
    assertEquals(List.of(), Linter.create().lint(file));

    Files.writeString(folder.resolve(".rigc.yaml"), "rulez: {}\n");
    assertTrue(rules(Linter.create().lint(file)).contains("CFN0110"));
  }

  @Test
  void aCommentInARigletThatIsCheckedOrCompiled() throws IOException {
    RigletCompiler compiler = new RigletCompiler();

    assertEquals(List.of("RIG2305"), rules(compiler.compile(riglet(twig())).diagnostics()));
    Checked<Compilation> compiled = compiler.compile(riglet(accepting("RIG2305")));
    assertEquals(List.of(), compiled.diagnostics());
    assertTrue(compiled.value().isPresent());
    assertEquals(
        List.of(),
        compiler
            .check(DocumentParser.parse(riglet(accepting("RIG2305"))), LoadOptions.NONE)
            .diagnostics());
    List<Diagnostic> shown =
        compiler.showingSuppressed().compile(riglet(accepting("RIG2305"))).diagnostics();
    assertEquals(List.of("RIG2305"), rules(shown));
    assertTrue(shown.get(0).isSuppressed());
  }

  @Test
  void aSuppressionInARigletThatNothingNeedsOrThatNamesNoRuleIsAFinding() throws IOException {
    RigletCompiler compiler = new RigletCompiler();

    assertEquals(
        List.of("CFN0102", "RIG2305"),
        rules(compiler.compile(riglet(accepting("RIG2101"))).diagnostics()));
    assertEquals(
        List.of("CFN0103", "RIG2305"),
        rules(compiler.compile(riglet(accepting("RIG23O5"))).diagnostics()));
  }

  @Test
  void whatKeepsARigletFromBeingCompiledStaysAnError() throws IOException {
    String unnamed =
        twig().replace("owner: buildit", "owner: Buildit" + ACCEPTED.formatted("RIG1101"));

    Checked<Compilation> compiled = new RigletCompiler().compile(riglet(unnamed));

    assertEquals(List.of("CFN0105", "RIG1101", "RIG2305"), rules(compiled.diagnostics()));
    assertTrue(compiled.hasErrors());
    assertTrue(compiled.value().isEmpty());
  }

  @Test
  void anyOtherErrorOfARigletIsItsAuthorsToAccept() throws IOException {
    String clash = twig().replace("priority: 200", "priority: 100" + ACCEPTED.formatted("RIG2101"));

    assertEquals(
        List.of("RIG2305"),
        rules(
            new RigletCompiler()
                .check(DocumentParser.parse(riglet(clash)), LoadOptions.NONE)
                .diagnostics()));
  }

  @Test
  void aConfigurationBesideARigletThatIsCompiled() throws IOException {
    Path file = Files.writeString(folder.resolve("riglet.yaml"), twig());
    Files.writeString(
        folder.resolve(".rigc.yaml"),
        "rules:\n  RIG2305: {severity: off, reason: the quota was raised}\n");

    Checked<Compilation> compiled = new RigletCompiler().compile(file);

    assertEquals(List.of(), compiled.diagnostics());
    assertTrue(compiled.value().isPresent());
  }
}
