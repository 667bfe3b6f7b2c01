package dev.rigc.diff.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GitCommandTest {
  /** The folder that the command line is called in has no name, and no process starts in that. */
  @Test
  void itRunsInTheCurrentFolder() throws IOException {
    assertTrue(new GitCommand(Path.of("")).line("--version").orElse("").startsWith("git version"));
  }

  @Test
  void whatFailsHasNoResult() throws IOException {
    assertEquals(Optional.empty(), new GitCommand(Path.of("")).line("no-such-command"));
  }
}
