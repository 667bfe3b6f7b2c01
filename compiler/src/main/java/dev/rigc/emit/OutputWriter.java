package dev.rigc.emit;

import dev.rigc.emit.Changes.Obstacle.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings a folder to the state of an output: all of it or nothing. Files that already are as they
 * should be are not touched; files that rigc wrote before and the output no longer has are removed;
 * everything else in the folder is left alone. The first output needs a folder that is new or
 * empty. Runs at the same time wait for each other.
 */
public final class OutputWriter {
  private static final String WORKSHOP = ".rigc-write";

  private final PlanFile plan;
  private final Disk disk;
  private final Duration patience;
  private final Consumer<String> notice;

  /** A writer on the real disk that waits in silence. */
  public OutputWriter() {
    this(notice -> {});
  }

  /**
   * A writer on the real disk.
   *
   * @param notice is given a sentence when another run is waited for
   */
  public OutputWriter(Consumer<String> notice) {
    this(PlanFile.RIGLET, notice);
  }

  /**
   * A writer on the real disk, of an output that another file lists.
   *
   * @param plan the file that lists the output
   * @param notice is given a sentence when another run is waited for
   */
  public OutputWriter(PlanFile plan, Consumer<String> notice) {
    this(plan, new Disk(), Patience.LONGEST, notice);
  }

  OutputWriter(Disk disk) {
    this(PlanFile.RIGLET, disk);
  }

  OutputWriter(PlanFile plan, Disk disk) {
    this(plan, disk, Patience.LONGEST, notice -> {});
  }

  OutputWriter(Disk disk, Duration patience, Consumer<String> notice) {
    this(PlanFile.RIGLET, disk, patience, notice);
  }

  private OutputWriter(PlanFile plan, Disk disk, Duration patience, Consumer<String> notice) {
    this.plan = plan;
    this.disk = disk;
    this.patience = patience;
    this.notice = notice;
  }

  /**
   * How the folder differs from the output. Nothing is written. Where a run is at work, or was cut
   * off, the plan counts as changed whatever it holds.
   *
   * @throws IOException if the folder cannot be read
   */
  public Changes compare(OutputSet output, Path folder) throws IOException {
    Path real = real(folder);
    Changes changes = Comparison.of(real, output, plan);
    boolean isUnfinished = Transaction.isOpen(real.resolve(WORKSHOP));
    return isUnfinished ? changes.withChanged(plan.path()) : changes;
  }

  /**
   * Makes the folder hold the output, unless the changes that are returned have obstacles: then
   * nothing was written. While it writes, the JVM does not end on SIGINT and SIGTERM.
   *
   * @throws FolderInUseException if another run writes to the folder for a minute
   * @throws IOException if the disk fails; the folder is then as it was before
   */
  public Changes write(OutputSet output, Path folder) throws IOException {
    Path real = real(folder);
    Path workshop = real.resolve(WORKSHOP);
    FileKind kind = FileKind.of(workshop);
    if (kind == FileKind.NOTHING) {
      Changes changes = Comparison.of(real, output, plan);
      // Obstacles are only believed under the lock: they may be what another run is just writing.
      if (changes.isNone() || isForeign(changes, real)) {
        return changes;
      }
    }
    if (kind != FileKind.NOTHING && kind != FileKind.FOLDER) {
      throw new OutputFolderException(
          "`%s` is not a folder; rigc keeps a folder of its own there: remove it."
              .formatted(workshop));
    }
    try (ShutdownDelay delay = ShutdownDelay.begin()) {
      Patience waiting = new Patience(folder, patience, notice, delay::isEnding);
      return writeAlone(output, new Transaction(real, workshop, plan.path(), disk), waiting);
    }
  }

  /** Nothing is written to a folder of somebody else, not even a lock. */
  private boolean isForeign(Changes changes, Path folder) throws IOException {
    return changes.obstacles().stream().anyMatch(all -> all.kind() == Kind.FOREIGN_FOLDER)
        && FileKind.of(folder.resolve(WORKSHOP)) == FileKind.NOTHING
        && FileKind.of(folder.resolve(plan.path().value())) == FileKind.NOTHING;
  }

  @SuppressWarnings("try") // the lock is only held
  private Changes writeAlone(OutputSet output, Transaction transaction, Patience waiting)
      throws IOException {
    Path folder = transaction.folder();
    boolean isNew = !Files.exists(folder);
    try (WriteLock lock = WriteLock.take(transaction.workshop(), disk, waiting)) {
      return write(output, transaction);
    } finally {
      removeIfEmpty(transaction.workshop());
      if (isNew) {
        removeIfEmpty(folder);
      }
    }
  }

  private Changes write(OutputSet output, Transaction transaction) throws IOException {
    transaction.recover();
    Changes changes = Comparison.of(transaction.folder(), output, plan);
    if (!changes.isNone() && changes.obstacles().isEmpty()) {
      transaction.run(changes, output);
    }
    return changes;
  }

  /** Another run may already be using it again, or it holds what the next run has to undo. */
  private static void removeIfEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException stillInUse) {
      // Then it stays.
    }
  }

  /**
   * The folder without symbolic links on the way, those above a folder that is not there yet too.
   */
  private static Path real(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath();
    if (Files.exists(absolute)) {
      if (!Files.isDirectory(absolute)) {
        throw new NotDirectoryException(folder.toString());
      }
      return absolute.toRealPath();
    }
    if (Files.isSymbolicLink(absolute)) {
      throw new OutputFolderException(
          "`%s` is a symbolic link to `%s`, which does not exist."
              .formatted(folder, Files.readSymbolicLink(absolute)));
    }
    @Nullable Path existing = absolute.getParent();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing == null
        ? absolute.normalize()
        : existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
  }
}
