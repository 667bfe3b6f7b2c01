package dev.rigc.cli.terminal;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Says on a terminal how far long work is. Nothing is said within the first second, on what is no
 * terminal, or in CI.
 */
public final class Progress implements AutoCloseable {
  private static final long SECOND = 1_000_000_000L;
  private static final long PAUSE = SECOND / 5;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Terminal terminal;
  private final int of;
  private final boolean isShown;
  private final LongSupplier clock;
  private final AtomicLong nextTime;
  private boolean wasShown;

  /**
   * @param clock nanoseconds since any one time
   */
  Progress(Terminal terminal, int of, boolean isShown, LongSupplier clock) {
    this.terminal = terminal;
    this.of = of;
    this.isShown = isShown;
    this.clock = clock;
    this.nextTime = new AtomicLong(clock.getAsLong() + SECOND);
  }

  /** The progress of work on so many files. */
  public static Progress of(Terminal terminal, int files, boolean isQuiet) {
    boolean isBuild = !System.getenv().getOrDefault("CI", "").isEmpty();
    return new Progress(
        terminal, files, terminal.isErrTerminal() && !isBuild && !isQuiet, System::nanoTime);
  }

  /** So many files are done; any thread may say so. */
  public void done(int files) {
    if (!isShown) {
      return;
    }
    long now = clock.getAsLong();
    long due = nextTime.get();
    if (now - due >= 0 && nextTime.compareAndSet(due, now + PAUSE)) {
      show(files);
    }
  }

  private synchronized void show(int files) {
    wasShown = true;
    terminal.err().append(String.format(Locale.ROOT, "%s%,d of %,d files", CLEAR_LINE, files, of));
    terminal.err().flush();
  }

  /** Clears the line. */
  @Override
  public synchronized void close() {
    if (wasShown) {
      terminal.err().append(CLEAR_LINE);
      terminal.err().flush();
    }
  }
}
