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

  /** A few with real compiles, and more with processes that only write. */
  @Test
  void manyWritersLeaveAWholeOutput() throws Exception {
    ShellRun run =
        ShellRun.run(
            ShellRun.ROOT,
            Map.of("TMPDIR", temp.toString()),
            "$JAVA_HOME/bin/java -XX:TieredStopAtLevel=1 -Djava.io.tmpdir=\"$TMPDIR\""
                + " -cp cli/target/rigc.jar cli/bench/Stress.java --first 1 --two 2 --kills 6"
                + " then --light yes --first 3 --two 10 --kills 45");
    assertEquals(0, run.exitCode(), run.out() + run.err());
    assertEquals(2, run.out().lines().filter(line -> line.startsWith("ten first ")).count());
  }
}
