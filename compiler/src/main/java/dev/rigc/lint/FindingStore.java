package dev.rigc.lint;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Diagnostic.Related;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps findings by the batch: as objects while there is room, and all others in a temporary file.
 *
 * <p><b>Decision.</b> What comes first stays in memory, and what no longer fits is written once and
 * never moved. <b>Context.</b> Nearly every run has few findings and must pay nothing for those of
 * a hundred thousand templates. <b>Consequence.</b> An ordinary run touches no disk and loads no
 * class for it; a long one needs disk for its findings and memory for one batch of them.
 *
 * <p>Safe for several threads.
 */
final class FindingStore implements AutoCloseable {
  /** Bytes of findings kept as objects: those of some 50,000, as a long run has in a minute. */
  private static final long MOST_ROOM = 32L << 20;

  /** A small heap gives this part of itself. */
  private static final int PART_OF_HEAP = 8;

  /** Bytes of a finding without its texts: itself, its place, its path and what holds them. */
  private static final int BARE = 320;

  /** A batch without findings. */
  static final Batch EMPTY = new Held(List.of());

  private final String folder;
  private long room;
  private @Nullable SpillFile file;

  /** Some findings, here or in the file. */
  sealed interface Batch {}

  private record Held(List<Diagnostic> findings) implements Batch {}

  private record Spilled(long at, int length) implements Batch {}

  /**
   * A store with room of its own.
   *
   * @param room bytes of findings to keep in memory, by estimate
   * @param folder where the temporary file is made
   */
  FindingStore(long room, String folder) {
    this.room = room;
    this.folder = folder;
  }

  /** A store that fits this JVM and uses its temporary folder. */
  static FindingStore ofProcess() {
    long room = Math.min(MOST_ROOM, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    return new FindingStore(room, System.getProperty("java.io.tmpdir", "."));
  }

  /**
   * Keeps some findings until the store is closed.
   *
   * @throws SpillException if there is no room for them, neither here nor on disk
   */
  Batch put(List<Diagnostic> findings) {
    if (findings.isEmpty()) {
      return EMPTY;
    }
    if (hasRoom(size(findings))) {
      return new Held(List.copyOf(findings));
    }
    byte[] bytes = DiagnosticWriter.write(findings);
    return new Spilled(file().append(bytes), bytes.length);
  }

  /**
   * What was put into a batch, in the same order.
   *
   * @throws SpillException if it is on disk and cannot be read, or the store is closed
   */
  List<Diagnostic> get(Batch batch) {
    return batch instanceof Spilled spilled
        ? DiagnosticReader.read(file().read(spilled.at(), spilled.length()))
        : ((Held) batch).findings();
  }

  private synchronized boolean hasRoom(long size) {
    if (size > room) {
      return false;
    }
    room -= size;
    return true;
  }

  private synchronized SpillFile file() {
    if (file == null) {
      file = SpillFile.in(folder);
    }
    return file;
  }

  private static long size(List<Diagnostic> findings) {
    long size = 0;
    for (Diagnostic finding : findings) {
      size += BARE + finding.message().length();
      size += finding.hint().isPresent() ? finding.hint().get().length() : 0;
      size += finding.excerpt().isPresent() ? finding.excerpt().get().length() : 0;
      for (Related related : finding.related()) {
        size += BARE + related.message().length();
      }
    }
    return size;
  }

  /** Gives the disk back; what is there cannot be read any more. */
  @Override
  public synchronized void close() {
    if (file != null) {
      file.close();
    }
  }
}
