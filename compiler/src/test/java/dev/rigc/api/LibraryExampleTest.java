package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Checked;
import dev.rigc.emit.Changes;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library example of the README, which a test of the command line compares with this file. */
class LibraryExampleTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root", ".."));

  @TempDir Path temp;

  // README: begin
  /** Compiles {@code riglet} into {@code folder}; gives what to tell the user. */
  static List<String> compile(Path riglet, Path folder) throws IOException {
    Source source = new Source(riglet.toString(), Files.readString(riglet));
    Checked<Compilation> compiled = new RigletCompiler().compile(source);
    if (!compiled.hasErrors() && compiled.value().isPresent()) {
      Checked<Changes> written = new OutputFolder(folder).write(compiled.value().get().output());
      return written.diagnostics().stream().map(Object::toString).toList();
    }
    return compiled.diagnostics().stream().map(Object::toString).toList();
  }

  // README: end

  @Test
  void aGoodRigletIsWritten() throws IOException {
    assertEquals(List.of(), compile(ROOT.resolve("riglet.yaml"), temp.resolve("out")));
    assertTrue(Files.isRegularFile(temp.resolve("out/riglet.json")));
  }

  @Test
  void aBadRigletIsExplained() throws IOException {
    Path riglet = Files.writeString(temp.resolve("riglet.yaml"), "riglet: 1\n");

    List<String> told = compile(riglet, temp.resolve("out"));

    assertTrue(told.get(0).startsWith(riglet + ":1:1: error RIG"), told.toString());
    assertTrue(Files.notExists(temp.resolve("out")));
  }
}
