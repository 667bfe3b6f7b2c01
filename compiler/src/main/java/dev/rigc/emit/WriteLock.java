package dev.rigc.emit;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Lets one run at a time write to a folder, among threads and among processes. The lock file goes
 * away with the lock, so that nothing of it stays in the output.
 */
final class WriteLock implements Closeable {
  private static final long RETRY_MILLIS = 20;

  private final Path file;
  private final FileChannel channel;

  private WriteLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Waits for the lock, which is a file in {@code folder}; the folder is made when missing. */
  static WriteLock take(Path folder, Disk disk) throws IOException {
    Path file = folder.resolve("lock");
    while (true) {
      try {
        Folders.create(folder, disk);
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isTaken(channel, file)) {
          return new WriteLock(file, channel);
        }
        channel.close();
      } catch (NoSuchFileException folderWentAway) {
        // The holder before has just tidied up: make the folder again.
      }
      pause();
    }
  }

  /**
   * Whether the lock could be had, and on the file that is there now: the holder before may have
   * deleted it after it was opened here. A token that was written can be read back only then.
   */
  private static boolean isTaken(FileChannel channel, Path file) throws IOException {
    try {
      if (channel.tryLock() == null) {
        return false;
      }
    } catch (OverlappingFileLockException heldByAnotherThread) {
      return false;
    }
    String token = UUID.randomUUID().toString();
    channel.truncate(0).write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)));
    return Files.exists(file) && Files.readString(file).equals(token);
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for another run to end.");
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(file);
    } finally {
      channel.close();
    }
  }
}
