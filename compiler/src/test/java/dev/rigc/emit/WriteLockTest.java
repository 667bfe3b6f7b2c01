package dev.rigc.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock among threads and real processes. */
class WriteLockTest {
  private static final Duration SHORT = Duration.ofMillis(100);

  @TempDir private Path temp;
  private Path folder;
  private final List<String> notices = new ArrayList<>();

  @BeforeEach
  void chooseFolder() {
    folder = temp.resolve("workshop");
  }

  /** Another process: takes the lock, says so, and holds it until its standard input ends. */
  static final class Holder {
    private Holder() {}

    @SuppressWarnings("try") // the lock is only held
    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      try (WriteLock lock = WriteLock.take(folder, new Disk(), patience(folder, SHORT))) {
        System.out.println("held");
        System.in.read();
      } catch (FolderInUseException inUse) {
        System.out.println("in use");
      }
    }
  }

  private static Patience patience(Path folder, Duration longest) {
    return new Patience(folder, longest, notice -> {}, () -> false);
  }

  private WriteLock take(Duration longest) throws IOException {
    return WriteLock.take(
        folder, new Disk(), new Patience(folder, longest, notices::add, () -> false));
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String firstLine(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    return String.valueOf(out.readLine());
  }

  @Test
  void anotherProcessIsWaitedForAndNamed() throws Exception {
    Process holder = start();
    try {
      assertEquals("held", firstLine(holder));

      FolderInUseException inUse =
          assertThrows(FolderInUseException.class, () -> take(Duration.ofMillis(1500)));

      assertEquals(
          "`%s` is in use: process %s has been writing to it for 1 seconds. Nothing was written. If that run is suspended, let it go on or end it, then run this again."
              .formatted(folder, holder.pid()),
          inUse.getMessage());
      assertEquals(
          List.of(
              "Waiting for process %s, which is writing to `%s`.".formatted(holder.pid(), folder)),
          notices);
      holder.getOutputStream().close();
      take(Duration.ofMinutes(1)).close();
    } finally {
      holder.destroyForcibly();
    }
  }

  @Test
  void theLockOfAProcessThatWasKilledIsFree() throws Exception {
    Process holder = start();
    assertEquals("held", firstLine(holder));
    holder.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
    assertTrue(Files.exists(folder.resolve("lock")));

    take(Duration.ofMinutes(1)).close();

    assertFalse(Files.exists(folder.resolve("lock")));
  }

  /** With POSIX the process loses its lock when any of its threads closes the file once. */
  @Test
  @SuppressWarnings("try") // the lock is only held
  void theAttemptOfAThreadDoesNotLetAnotherProcessIn() throws Exception {
    try (WriteLock held = take(SHORT)) {
      assertThrows(FolderInUseException.class, () -> take(SHORT));

      Process other = start();
      assertEquals("in use", firstLine(other));
    }
    Process next = start();
    assertEquals("held", firstLine(next));
    next.destroyForcibly();
  }

  @Test
  @SuppressWarnings("try") // the lock is only held
  void whoIsToldToEndStopsWaiting() throws Exception {
    try (WriteLock held = take(SHORT)) {
      OutputFolderException ended =
          assertThrows(
              OutputFolderException.class,
              () ->
                  WriteLock.take(
                      folder,
                      new Disk(),
                      new Patience(folder, Duration.ofMinutes(1), notices::add, () -> true)));
      assertTrue(String.valueOf(ended.getMessage()).endsWith("nothing was written."));
    }
  }

  @Test
  void theLockFileIsNotOpenedThroughALink() throws IOException {
    Path victim = Files.writeString(temp.resolve("victim"), "precious");
    Files.createDirectory(folder);
    Files.createSymbolicLink(folder.resolve("lock"), victim);

    IOException refused = assertThrows(IOException.class, () -> take(SHORT));

    assertEquals(
        "`" + folder.resolve("lock") + "` is not a regular file: remove it.", refused.getMessage());
    assertEquals("precious", Files.readString(victim));
  }

  @Test
  void aLockFileThatIsLeftAloneIsTaken() throws IOException {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("lock"), "a longer text than any token ".repeat(9));

    take(SHORT).close();

    assertFalse(Files.exists(folder.resolve("lock")));
  }
}
