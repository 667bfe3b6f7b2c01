package dev.rigc.emit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** How long a run waits for another one that writes to the same folder, and what it says then. */
final class Patience {
  /** A run writes for a fraction of a second; who waits longer is told why. */
  static final Duration SILENT = Duration.ofSeconds(1);

  /** A run that still writes after so long is stopped, or its disk is. */
  static final Duration LONGEST = Duration.ofMinutes(1);

  private static final Duration RETRY = Duration.ofMillis(20);

  private final Path folder;
  private final Duration longest;
  private final Consumer<String> notice;
  private final BooleanSupplier isEnding;
  private long start = System.nanoTime();
  private String holder = "another run of rigc";
  private boolean isTold;

  /**
   * Patience that begins now.
   *
   * @param folder what is waited for, as the user named it
   * @param longest how long to wait
   * @param notice is given a sentence when the wait is no longer a short one
   * @param isEnding whether this process has been told to end
   */
  Patience(Path folder, Duration longest, Consumer<String> notice, BooleanSupplier isEnding) {
    this.folder = folder;
    this.longest = longest;
    this.notice = notice;
    this.isEnding = isEnding;
  }

  /** Notes which process the folder is waited for; patience with another one begins anew. */
  void isHeldBy(long pid) {
    String now = "process " + pid;
    if (!now.equals(holder)) {
      holder = now;
      start = System.nanoTime();
    }
  }

  /**
   * Waits a little.
   *
   * @throws FolderInUseException if that was long enough
   * @throws OutputFolderException if this thread or this process has been told to end
   */
  void pause() throws OutputFolderException {
    if (isEnding.getAsBoolean()) {
      throw new OutputFolderException(
          "Ended while waiting for %s; nothing was written.".formatted(holder));
    }
    Duration waited = Duration.ofNanos(System.nanoTime() - start);
    if (waited.compareTo(longest) >= 0) {
      throw new FolderInUseException(
          "`%s` is in use: %s has been writing to it for %s seconds. Nothing was written."
                  .formatted(folder, holder, longest.toSeconds())
              + " If that run is suspended, let it go on or end it, then run this again.");
    }
    if (!isTold && waited.compareTo(SILENT) >= 0) {
      isTold = true;
      notice.accept("Waiting for %s, which is writing to `%s`.".formatted(holder, folder));
    }
    try {
      Thread.sleep(RETRY.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new OutputFolderException("Interrupted while waiting for another run to end.");
    }
  }
}
