package dev.rigc.emit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Brings a folder to the state of an output: all of it or nothing. Files that already are as they
 * should be are not touched; files that rigc wrote before and the output no longer has are removed;
 * everything else in the folder is left alone. Runs at the same time wait for each other.
 */
public final class OutputWriter {
  private static final String WORKSHOP = ".rigc-write";

  private final Disk disk;

  /** A writer on the real disk. */
  public OutputWriter() {
    this(new Disk());
  }

  OutputWriter(Disk disk) {
    this.disk = disk;
  }

  /**
   * How the folder differs from the output. Nothing is written.
   *
   * @throws IOException if the folder cannot be read
   */
  public Changes compare(OutputSet output, Path folder) throws IOException {
    return Comparison.of(real(folder), output);
  }

  /**
   * Makes the folder hold the output, unless the changes that are returned have obstacles: then
   * nothing was written.
   *
   * @throws IOException if the disk fails; the folder is then as it was before
   */
  @SuppressWarnings("try") // the lock is only held
  public Changes write(OutputSet output, Path folder) throws IOException {
    Path real = real(folder);
    Path workshop = real.resolve(WORKSHOP);
    if (!Files.exists(workshop, LinkOption.NOFOLLOW_LINKS)) {
      Changes changes = Comparison.of(real, output);
      if (changes.isNone() || !changes.obstacles().isEmpty()) {
        return changes;
      }
    }
    if (Files.isSymbolicLink(workshop)) {
      throw new IOException(
          workshop + " is a symbolic link; rigc keeps a folder of its own there.");
    }
    boolean isNew = !Files.exists(real);
    try (WriteLock lock = WriteLock.take(workshop, disk)) {
      return write(output, real, new Transaction(real, workshop, disk));
    } finally {
      removeIfEmpty(workshop);
      if (isNew) {
        removeIfEmpty(real);
      }
    }
  }

  private static Changes write(OutputSet output, Path folder, Transaction transaction)
      throws IOException {
    transaction.recover();
    Changes changes = Comparison.of(folder, output);
    if (!changes.isNone() && changes.obstacles().isEmpty()) {
      transaction.run(changes, output);
    }
    return changes;
  }

  /** Another run may already be using it again, or it holds what the next run has to heal. */
  private static void removeIfEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException stillInUse) {
      // Then it stays.
    }
  }

  private static Path real(Path folder) throws IOException {
    return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
  }
}
