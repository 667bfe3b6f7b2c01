package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A few rounds of {@code cli/bench/Stress.java}, which says how to run all of them: processes that
 * meet in one output folder, and that are ended while they write.
 */
@Execution(ExecutionMode.CONCURRENT)
class ConcurrentCompilesIT {
  @TempDir private Path temp;

  @Test
  void realCompilesLeaveAWholeOutput() throws Exception {
    stress("--first 1 --two 2 --kills 6");
  }

  @Test
  void manyWritersLeaveAWholeOutput() throws Exception {
    stress("--light yes --first 3 --two 10 --kills 45");
  }

  private void stress(String options) throws Exception {
    ShellRun run =
        ShellRun.run(
            ShellRun.ROOT,
            Map.of("JAVA_HOME", System.getProperty("java.home"), "TMPDIR", temp.toString()),
            "$JAVA_HOME/bin/java -Djava.io.tmpdir=\"$TMPDIR\" -cp cli/target/rigc.jar cli/bench/Stress.java "
                + options);
    assertEquals(0, run.exitCode(), run.out() + run.err());
  }
}
