package dev.rigc.cli.compile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that is watched for new content. It may be written in place, in several parts, or by
 * renaming another file over it, as most editors do. So events only say when to look; what counts
 * is whether the bytes differ.
 */
final class WatchedFile implements Closeable {
  /** How long a change without an event may stay unseen. */
  private static final Duration LOOK = Duration.ofMillis(500);

  /** How long content has to stay the same before it counts as written. */
  private static final Duration QUIET = Duration.ofMillis(50);

  /** How many times {@link #QUIET} a file has to be missing before it counts as gone. */
  private static final int GONE = 20;

  private final Path file;
  private final FolderEvents events;
  private Optional<ByteBuffer> last = Optional.empty();

  WatchedFile(Path file) {
    this.file = file.toAbsolutePath();
    this.events =
        FolderEvents.in(Objects.requireNonNull(this.file.getParent(), "a file is in a folder"));
  }

  /**
   * Waits until the content is other than what was given last, and has settled.
   *
   * @return empty if the file has gone or cannot be read; at first it counts as gone
   */
  Optional<byte[]> next() throws InterruptedException {
    Optional<ByteBuffer> now = settled();
    while (now.equals(last)) {
      events.await(LOOK);
      now = settled();
    }
    last = now;
    return now.map(ByteBuffer::array);
  }

  private Optional<ByteBuffer> settled() throws InterruptedException {
    Optional<ByteBuffer> now = content();
    int looks = 0;
    while (!now.equals(last) && looks < (now.isPresent() ? 1 : GONE)) {
      Thread.sleep(QUIET.toMillis());
      Optional<ByteBuffer> before = now;
      now = content();
      looks = now.equals(before) ? looks + 1 : 0;
    }
    return now;
  }

  private Optional<ByteBuffer> content() {
    try {
      return Optional.of(ByteBuffer.wrap(Files.readAllBytes(file)));
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    events.close();
  }
}
