package dev.rigc.cli.compile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A wait that ends early when something happens in a folder. Not every file system reports what
 * happens, and none does once the folder itself was replaced: then each wait lasts its full time.
 */
final class FolderEvents implements Closeable {
  private final @Nullable WatchService service;

  private FolderEvents(@Nullable WatchService service) {
    this.service = service;
  }

  static FolderEvents in(Path folder) {
    WatchService service = null;
    try {
      service = folder.getFileSystem().newWatchService();
      folder.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
      return new FolderEvents(service);
    } catch (IOException | UnsupportedOperationException none) {
      // Such as a network drive, or a limit on watches that other programs have used up.
      close(service);
      return new FolderEvents(null);
    }
  }

  boolean areReported() {
    return service != null;
  }

  /** Returns when something happened, and at the latest when the time is up. */
  void await(Duration atMost) throws InterruptedException {
    if (service == null) {
      Thread.sleep(atMost.toMillis());
      return;
    }
    WatchKey key = service.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    if (key != null) {
      key.pollEvents();
      key.reset();
    }
  }

  @Override
  public void close() {
    close(service);
  }

  private static void close(@Nullable WatchService service) {
    try {
      if (service != null) {
        service.close();
      }
    } catch (IOException ignored) {
      // Nothing is waited for any more.
    }
  }
}
