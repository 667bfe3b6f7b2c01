package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.adoption.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command line of bash that ran as a process, with {@code $rigc} as the launcher.
 *
 * @param exitCode its exit code
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
record ShellRun(int exitCode, String out, String err) {
  static final Path ROOT = Path.of(System.getProperty("rigc.root", "..")).toAbsolutePath();

  /** How long a process may take that could as well wait for input for ever. */
  private static final int MINUTES = 5;

  static ShellRun run(Path folder, Map<String, String> environment, String script)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("rigc-shell", ".out");
    Path err = Files.createTempFile("rigc-shell", ".err");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    // With an archive a start costs a third of the time; LauncherIT says what holds without one.
    builder.environment().putAll(Tools.SHARED_START);
    builder.environment().putAll(environment);
    builder.environment().put("rigc", ROOT.resolve("rigc").toString());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    try {
      assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), "it still runs: " + script);
      return new ShellRun(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      Files.delete(out);
      Files.delete(err);
    }
  }
}
