package dev.rigc.emit;

import java.io.Closeable;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * While it is open, SIGINT, SIGTERM and {@link System#exit} do not end the JVM: it ends when this
 * is closed. Only SIGKILL and a crash come through.
 */
final class ShutdownDelay implements Closeable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicBoolean isEnding = new AtomicBoolean();
  private final Thread hook = new Thread(this::awaitClosed, "rigc finishes its output");

  private ShutdownDelay() {}

  /**
   * Begins the delay.
   *
   * @throws InterruptedIOException if the JVM is already ending
   */
  static ShutdownDelay begin() throws InterruptedIOException {
    ShutdownDelay delay = new ShutdownDelay();
    try {
      Runtime.getRuntime().addShutdownHook(delay.hook);
    } catch (IllegalStateException ending) {
      throw new InterruptedIOException("rigc was ended before it wrote anything.");
    }
    return delay;
  }

  /** Whether the JVM waits for this to be closed. */
  boolean isEnding() {
    return isEnding.get();
  }

  private void awaitClosed() {
    isEnding.set(true);
    boolean isClosed = false;
    while (!isClosed) {
      try {
        closed.await();
        isClosed = true;
      } catch (InterruptedException ignored) {
        // Nobody has a reason to interrupt this thread; the output comes first.
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The hook has been waiting for this very moment.
    }
  }
}
