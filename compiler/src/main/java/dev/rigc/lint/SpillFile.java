package dev.rigc.lint;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file that only grows. Nobody but its owner may read it, and the operating system
 * removes it: on Unix it loses its name as soon as it is open, on Windows it goes when it is
 * closed, be it because the process was killed. Safe for several threads.
 */
final class SpillFile implements AutoCloseable {
  private final FileChannel channel;
  private long end;

  /** A file that is open for reading and writing, and empty. */
  SpillFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * A new file in a folder. {@link Files#createTempFile} gives it to its owner alone.
   *
   * @throws SpillException if the folder takes none
   */
  static SpillFile in(String folder) {
    try {
      return new SpillFile(
          FileChannel.open(
              Files.createTempFile(Path.of(folder), "rigc-", ".findings"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException refused) {
      throw SpillException.unwritable(refused);
    }
  }

  /**
   * Writes some bytes behind all others; the result is where they are.
   *
   * @throws SpillException if there is no room for them
   */
  synchronized long append(byte[] bytes) {
    long at = end;
    ByteBuffer left = ByteBuffer.wrap(bytes);
    try {
      while (left.hasRemaining()) {
        channel.write(left, at + left.position());
      }
    } catch (IOException full) {
      throw SpillException.unwritable(full);
    }
    end += bytes.length;
    return at;
  }

  /**
   * Bytes that were written.
   *
   * @throws SpillException if they cannot be read any more
   */
  byte[] read(long at, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, at + bytes.position()) < 0) {
          throw new EOFException();
        }
      }
    } catch (IOException gone) {
      throw SpillException.unreadable(gone);
    }
    return bytes.array();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
