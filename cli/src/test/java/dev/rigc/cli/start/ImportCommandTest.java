package dev.rigc.cli.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cli.Run;
import dev.rigc.cli.terminal.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final Path IMPORTS =
      Path.of(System.getProperty("rigc.root", ".."), "compiler/src/test/resources/imports");

  @TempDir private Path temp;

  @Test
  void aProjectOfCopilotBecomesARigletThatCompiles() throws Exception {
    Path riglet = temp.resolve("riglet.yaml");
    Run run = Run.of("import", IMPORTS.resolve("copilot").toString(), "-o", riglet.toString());
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    assertTrue(run.err().contains("copilot/jobs/manifest.yml:2: `type`"), run.err());
    Run compile = Run.of("compile", riglet.toString(), "-o", temp.resolve("out").toString());
    assertEquals(ExitCode.CLEAN, compile.exitCode(), compile.err());
  }

  @Test
  void theFilesOfTheOriginalBecomeARigletWithTheHostsOfTheRealOne() {
    Run run = Run.of("import", IMPORTS.resolve("original").toString(), "-o", "-");
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    assertTrue(
        run.out()
            .contains(
                "  staging:\n    cidr: 10.20.0.0/16\n    compute:\n      size: 2\n"
                    + "  production:\n    cidr: 10.30.0.0/16\n    compute:\n      size: 2\n"),
        run.out());
  }

  @Test
  void whatIsThereIsNotOverwritten() throws Exception {
    Path riglet = Files.writeString(temp.resolve("riglet.yaml"), "mine");
    Run run = Run.of("import", IMPORTS.resolve("mu").toString(), "-o", riglet.toString());
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertEquals("mine", Files.readString(riglet));
  }

  @Test
  void aFolderWithNothingToImportIsSaidToBeOne() {
    Run run = Run.of("import", temp.toString(), "-o", "-");
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("There is nothing to import in"), run.err());
    assertFalse(Files.exists(temp.resolve("riglet.yaml")));
  }
}
