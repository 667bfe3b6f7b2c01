package dev.rigc.cli.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a compile remembers of the output that it replaces. */
class OutputBeforeTest {
  @TempDir private Path folder;

  private void write(String file) throws Exception {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "{}");
  }

  @Test
  void templatesAndThePlanAreReadAndNotWhatAnotherCompileIsJustWriting() throws Exception {
    write("riglet.json");
    write("deps.yaml");
    write("production/app-web.yaml");
    write("deploy.sh");
    write(".rigc-write/new-1.yaml");

    assertEquals(
        Set.of("riglet.json", "deps.yaml", "production/app-web.yaml"),
        OutputBefore.read(folder).orElseThrow().files().keySet());
  }

  @Test
  void aFolderWithoutAPlanHasNoOutput() throws Exception {
    write("deps.yaml");

    assertEquals(Optional.empty(), OutputBefore.read(folder));
  }
}
