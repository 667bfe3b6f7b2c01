package dev.rigc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.lint.FindingStore.Batch;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store gives back what it was given, wherever it keeps it, and leaves nothing behind. */
class FindingStoreTest {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static final Path FULL_DISK = Path.of("/dev/full");

  @TempDir private Path folder;

  /** Findings of a file, more in some than in others. */
  private static List<Diagnostic> findings(int file) {
    return IntStream.range(0, file % 7)
        .mapToObj(
            line ->
                Diagnostic.builder(
                        new RuleId("CFN3001"),
                        Severity.ERROR,
                        new SourceLocation(file + ".yaml", line, 1, line, 2),
                        "Finding " + line + " of " + file)
                    .hint("ü€".repeat(line))
                    .build())
        .toList();
  }

  private FindingStore store(long room) {
    return new FindingStore(room, folder.toString());
  }

  private List<Path> filesInFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 5000, Long.MAX_VALUE})
  void givesBackWhatItWasGivenAnyNumberOfTimes(long room) {
    try (FindingStore store = store(room)) {
      List<Batch> batches =
          IntStream.range(0, 50).mapToObj(file -> store.put(findings(file))).toList();
      for (int i = 99; i >= 0; i--) {
        assertEquals(findings(i % 50), store.get(batches.get(i % 50)));
      }
    }
  }

  @Test
  void takesFromSeveralThreadsAtOnceWhatIsReadByOthers() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try (FindingStore store = store(20_000)) {
      List<Future<Boolean>> workers = new ArrayList<>();
      for (int worker = 0; worker < 4; worker++) {
        int first = 1000 * worker;
        workers.add(pool.submit(() -> keepsAll(store, first)));
      }
      for (Future<Boolean> worker : workers) {
        assertTrue(worker.get());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static boolean keepsAll(FindingStore store, int first) {
    List<Batch> batches = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      batches.add(store.put(findings(first + i)));
      if (!store.get(batches.get(i / 2)).equals(findings(first + i / 2))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void whatFitsTouchesNoDisk() throws IOException {
    try (FindingStore store = new FindingStore(100_000, folder.resolve("none").toString())) {
      assertEquals(findings(6), store.get(store.put(findings(6))));
    }
    assertEquals(List.of(), filesInFolder());
  }

  @Test
  void theFileIsItsOwnersAloneAndGoesWithTheStore() throws IOException {
    assumeTrue(
        Files.isDirectory(DESCRIPTORS), "only Linux shows in /proc what files a process has open");
    try (FindingStore store = store(0)) {
      store.put(findings(6));
      List<Path> open = openFiles();
      assertEquals(1, open.size());
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(open.get(0))));
      assertEquals(List.of(), filesInFolder(), "nobody else finds it by a name");
    }
    assertEquals(List.of(), openFiles());
  }

  /** What this process has open in the folder, though it may have lost its name. */
  private List<Path> openFiles() throws IOException {
    try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
      return descriptors.filter(this::isOfFolder).toList();
    }
  }

  private boolean isOfFolder(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).startsWith(folder);
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  @Test
  void aClosedStoreLeavesNothingBehind() throws IOException {
    FindingStore store = store(0);
    Batch batch = store.put(findings(6));
    store.close();
    assertEquals(List.of(), filesInFolder());
    assertThrows(SpillException.class, () -> store.get(batch));
    store.close();
  }

  @Test
  void aFolderThatTakesNothingIsSaidWithWhatToDo() {
    Path none = folder.resolve("none");
    try (FindingStore store = new FindingStore(0, none.toString())) {
      SpillException full = assertThrows(SpillException.class, () -> store.put(findings(6)));
      assertEquals(
          "there are more findings than memory should hold, and the temporary folder does not take"
              + " them (NoSuchFileException). Make room there, or name another folder with the"
              + " JVM's option `-Djava.io.tmpdir=FOLDER`.",
          full.getMessage());
    }
  }

  @Test
  void aFullDiskIsAnError() throws IOException {
    assumeTrue(Files.exists(FULL_DISK), "only Linux has a file for full disks, /dev/full");
    try (SpillFile full =
        new SpillFile(
            FileChannel.open(FULL_DISK, StandardOpenOption.READ, StandardOpenOption.WRITE))) {
      SpillException told = assertThrows(SpillException.class, () -> full.append(new byte[10]));
      String message = told.getMessage();
      assertTrue(String.valueOf(message).contains("(No space left on device)"), message);
      assertFalse(String.valueOf(message).contains("/dev/"), message);
    }
  }
}
