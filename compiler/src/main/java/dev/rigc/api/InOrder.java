package dev.rigc.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does one thing for each of many items on several threads; the results are in the order of the
 * items, whichever is done first. No more items are at work than there are threads.
 */
final class InOrder {
  /** Fewer items than this for a thread are done before the thread would be warm. */
  private static final int FEWEST_PER_THREAD = 8;

  private InOrder() {}

  /** What is done for an item. */
  interface Work<T, R> {
    R of(T item) throws IOException;
  }

  /** Is told how far the work is, now from one thread and now from another. */
  interface Progress {
    void done(int items);
  }

  /**
   * The results.
   *
   * @param threads at most how many threads work
   * @throws UncheckedIOException if an item cannot be read
   */
  static <T, R> List<R> map(List<T> items, int threads, Work<T, R> work, Progress progress) {
    int useful = Math.min(threads, items.size() / FEWEST_PER_THREAD);
    List<R> results = new ArrayList<>(Collections.nCopies(items.size(), null));
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
            results.set(i, apply(work, items.get(i)));
            progress.done(done.incrementAndGet());
          }
        };
    if (useful < 2) {
      worker.run();
    } else {
      run(worker, useful);
    }
    return results;
  }

  private static <T, R> R apply(Work<T, R> work, T item) {
    try {
      return work.of(item);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void run(Runnable worker, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(worker));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw unwrapped(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The lint was interrupted.", stopped);
    } finally {
      pool.shutdownNow();
    }
  }

  private static RuntimeException unwrapped(ExecutionException failed) {
    if (failed.getCause() instanceof Error error) {
      throw error;
    }
    return failed.getCause() instanceof RuntimeException fault
        ? fault
        : new IllegalStateException(failed.getCause());
  }
}
