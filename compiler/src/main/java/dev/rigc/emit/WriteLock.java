package dev.rigc.emit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one run at a time write to a folder, among threads and among processes. The operating system
 * releases it when a process ends, however it ends. The lock file is deleted with the lock, so that
 * nothing of it stays in the output.
 *
 * <p>Two traps shape this class. POSIX drops all locks of a process on a file as soon as the
 * process closes <em>any</em> descriptor of that file (<a
 * href="https://pubs.opengroup.org/onlinepubs/9699919799/functions/fcntl.html">fcntl</a>), so a
 * second descriptor stays open as long as the lock, and threads exclude each other before they open
 * the file. And the holder before may delete the file between the moment it is opened here and the
 * moment it is locked, so what is locked is held against what has the name.
 */
final class WriteLock implements Closeable {
  /** The one byte that is locked; far after the token, which others may read meanwhile. */
  private static final long LOCKED_BYTE = 1L << 30;

  /** The longest token: a process id and a UUID. */
  private static final int TOKEN_BYTES = 64;

  /** The lock files of this process. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel locked;
  private final FileChannel named;

  private WriteLock(Path file, FileChannel locked, FileChannel named) {
    this.file = file;
    this.locked = locked;
    this.named = named;
  }

  /**
   * Waits for the lock, which is a file in {@code folder}; the folder is made when it is missing.
   *
   * @throws FolderInUseException if the lock cannot be had for as long as {@code patience} allows
   */
  static WriteLock take(Path folder, Disk disk, Patience patience) throws IOException {
    Path file = folder.resolve("lock");
    while (true) {
      Optional<WriteLock> lock = attempt(folder, file, disk, patience);
      if (lock.isPresent()) {
        return lock.get();
      }
      patience.pause();
    }
  }

  private static Optional<WriteLock> attempt(Path folder, Path file, Disk disk, Patience patience)
      throws IOException {
    if (!OURS.add(file)) {
      patience.isHeldBy(ProcessHandle.current().pid());
      return Optional.empty();
    }
    boolean isTaken = false;
    try {
      Folders.create(folder, disk);
      Optional<WriteLock> lock = open(file, patience);
      isTaken = lock.isPresent();
      return lock;
    } catch (NoSuchFileException folderWentAway) {
      // The holder before has just tidied up: make the folder again.
      return Optional.empty();
    } finally {
      if (!isTaken) {
        OURS.remove(file);
      }
    }
  }

  private static Optional<WriteLock> open(Path file, Patience patience) throws IOException {
    FileKind kind = FileKind.of(file);
    if (kind != FileKind.FILE && kind != FileKind.NOTHING) {
      throw new OutputFolderException("`%s` is not a regular file: remove it.".formatted(file));
    }
    boolean isTaken = false;
    FileChannel locked =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    try {
      if (locked.tryLock(LOCKED_BYTE, 1, false) == null) {
        pid(read(locked)).ifPresent(patience::isHeldBy);
        return Optional.empty();
      }
      String token = ProcessHandle.current().pid() + " " + UUID.randomUUID();
      locked.truncate(0).write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)), 0);
      FileChannel named =
          FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
      isTaken = read(named).equals(token);
      if (!isTaken) {
        named.close();
        return Optional.empty();
      }
      return Optional.of(new WriteLock(file, locked, named));
    } finally {
      if (!isTaken) {
        locked.close();
      }
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer token = ByteBuffer.allocate(TOKEN_BYTES);
    int length = channel.read(token, 0);
    return new String(token.array(), 0, Math.max(0, length), StandardCharsets.UTF_8);
  }

  /** The process that wrote a token; empty if it is just writing it. */
  private static Optional<Long> pid(String token) {
    int end = token.indexOf(' ');
    return token.matches("\\d{1,18} .*")
        ? Optional.of(Long.valueOf(token.substring(0, end)))
        : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    try (locked;
        named) {
      Files.deleteIfExists(file);
    } finally {
      OURS.remove(file);
    }
  }
}
