package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a tool that a newcomer may lack; CI must have it. */
public final class Tool {
  private static Optional<String> python = Optional.empty();

  private Tool() {}

  /**
   * The Python that runs scripts. Not a shim, which looks for it anew at each call, and would put
   * commands of this machine before those of a test.
   */
  static synchronized String python() throws IOException, InterruptedException {
    if (python.isEmpty()) {
      List<String> asks = List.of("python3", "-c", "import sys; print(sys.executable)");
      python = Optional.of(run(SampleRiglets.ROOT, asks, Map.of()).output().strip());
    }
    return python.get();
  }

  /**
   * What a command printed, both streams in one.
   *
   * @param status its exit status
   * @param output what it printed
   */
  public record Outcome(int status, String output) {}

  /** Runs a command to its end, five minutes at most; without the tool the test is skipped. */
  public static Outcome run(Path folder, List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    File output = Files.createTempFile("tool", ".txt").toFile();
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output);
      builder.environment().putAll(environment);
      Process process = start(builder);
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        fail("`" + String.join(" ", command) + "` took more than five minutes.");
      }
      return new Outcome(process.exitValue(), Files.readString(output.toPath()));
    } finally {
      Files.delete(output.toPath());
    }
  }

  private static Process start(ProcessBuilder builder) throws IOException {
    try {
      return builder.start();
    } catch (IOException missing) {
      unavailable("`" + builder.command().get(0) + "` is needed for this test.");
      throw missing;
    }
  }

  /** Skips the test, saying why; in CI it fails instead. */
  public static void unavailable(String why) {
    if ("true".equals(System.getenv("CI"))) {
      fail(why);
    }
    abort(why);
  }
}
