package dev.rigc.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.emit.Changes.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputWriterTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  /** Changes one file, adds one in a new folder, drops a folder of two, keeps one as it is. */
  private static final OutputSet BEFORE =
      output(
          "deps.yaml", "same",
          "deploy.sh", "old script",
          "old/a.yaml", "a",
          "old/deep/b.yaml", "b");

  private static final OutputSet AFTER =
      output(
          "deps.yaml", "same",
          "deploy.sh", "new script",
          "fresh/deep/c.yaml", "c");

  @TempDir Path temp;
  private Path out;
  private final OutputWriter writer = new OutputWriter();

  @BeforeEach
  void chooseFolder() {
    out = temp.resolve("out");
  }

  @Test
  void writesEveryFileAndLeavesNothingElse() throws IOException {
    Changes changes = writer.write(BEFORE, out);

    assertEquals(5, changes.added().size());
    assertEquals(
        List.of("deploy.sh", "deps.yaml", "old/a.yaml", "old/deep/b.yaml", "riglet.json"),
        filesIn(out));
    assertEquals("old script", Files.readString(out.resolve("deploy.sh")));
  }

  @Test
  void aProgramMayBeRunAndATemplateMayNot() throws IOException {
    writer.write(BEFORE, out);

    assertTrue(Files.isExecutable(out.resolve("deploy.sh")));
    assertFalse(Files.isExecutable(out.resolve("deps.yaml")));
  }

  @Test
  void aLostPermissionIsGivenBack() throws IOException {
    writer.write(BEFORE, out);
    assertTrue(out.resolve("deploy.sh").toFile().setExecutable(false, false));

    assertEquals(List.of(new OutputPath("deploy.sh")), writer.write(BEFORE, out).changed());
    assertTrue(Files.isExecutable(out.resolve("deploy.sh")));
  }

  @Test
  void unchangedFilesKeepTheirModificationTime() throws IOException {
    writer.write(BEFORE, out);
    makeOld(out);

    Changes changes = writer.write(AFTER, out);

    assertEquals(List.of(new OutputPath("deps.yaml")), changes.unchanged());
    assertEquals(LONG_AGO, Files.getLastModifiedTime(out.resolve("deps.yaml")));
    assertTrue(Files.getLastModifiedTime(out.resolve("deploy.sh")).compareTo(LONG_AGO) > 0);
  }

  @Test
  void writingTheSameAgainTouchesNothing() throws IOException {
    writer.write(BEFORE, out);
    makeOld(out);
    Map<String, String> before = picture(temp);

    assertTrue(writer.write(BEFORE, out).isNone());
    assertEquals(before, picture(temp));
  }

  @Test
  void removesWhatAnEarlierPlanListsAndNothingElse() throws IOException {
    writer.write(BEFORE, out);
    Files.writeString(out.resolve("old/mine.txt"), "a user's own");

    Changes changes = writer.write(AFTER, out);

    assertEquals(
        List.of(new OutputPath("old/a.yaml"), new OutputPath("old/deep/b.yaml")),
        changes.removed());
    assertEquals(
        List.of("deploy.sh", "deps.yaml", "fresh/deep/c.yaml", "old/mine.txt", "riglet.json"),
        filesIn(out));
    assertFalse(Files.exists(out.resolve("old/deep")), "a folder that became empty goes too");
  }

  @Test
  void aForeignFileInTheWayStopsEverything() throws IOException {
    writer.write(BEFORE, out);
    Files.createDirectories(out.resolve("fresh/deep"));
    Files.writeString(out.resolve("fresh/deep/c.yaml"), "a user's own");
    Map<String, String> before = picture(temp);

    Changes changes = writer.write(AFTER, out);

    assertEquals(
        List.of(new Obstacle(new OutputPath("fresh/deep/c.yaml"), Obstacle.Kind.FOREIGN_FILE)),
        changes.obstacles());
    assertEquals(before, picture(temp));
  }

  @Test
  void aFileNamedLikeThePlanThatIsNoneIsForeign() throws IOException {
    Files.createDirectories(out);
    for (String text : List.of("", "{", "[]", "{\"files\": [\"deploy.sh\"]}", "{\"rigc\": ")) {
      Files.writeString(out.resolve("riglet.json"), text);
      assertEquals(
          List.of(new Obstacle(OutputPath.PLAN, Obstacle.Kind.FOREIGN_FOLDER)),
          writer.write(BEFORE, out).obstacles(),
          text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".git/config", ".bashrc", "src/Main.java", "etc/passwd", "notes.txt"})
  void theFirstOutputIsNotMixedIntoAFolderOfSomebodyElse(String file) throws IOException {
    Files.createDirectories(out.resolve(file).getParent());
    Files.writeString(out.resolve(file), "precious");
    Map<String, String> before = picture(temp);

    assertEquals(
        List.of(new Obstacle(OutputPath.PLAN, Obstacle.Kind.FOREIGN_FOLDER)),
        writer.write(BEFORE, out).obstacles());
    assertEquals(before, picture(temp));
  }

  @Test
  void aFolderThatIsKeptInGitIsEmptyEnough() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve(".gitkeep"), "");

    assertEquals(List.of(), writer.write(BEFORE, out).obstacles());
    assertTrue(Files.exists(out.resolve("riglet.json")));
  }

  @Test
  void aPlanCannotNameFilesOutsideItsFolder() throws IOException {
    writer.write(BEFORE, out);
    Path victim = Files.writeString(temp.resolve("victim.txt"), "precious");
    Files.writeString(
        out.resolve("riglet.json"),
        """
        {"rigc": "1.0.0", "files": ["../victim.txt", "%s", "old/../../victim.txt", 7, ["x"]]}
        """
            .formatted(victim));

    assertEquals(List.of(), writer.compare(AFTER, out).removed());
  }

  @Test
  void doesNotWriteOrDeleteThroughASymbolicLink() throws IOException {
    writer.write(BEFORE, out);
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("c.yaml"), "precious");
    Files.writeString(elsewhere.resolve("a.yaml"), "precious");
    Files.delete(out.resolve("old/a.yaml"));
    Files.createSymbolicLink(out.resolve("old/a.yaml"), elsewhere.resolve("a.yaml"));
    Files.createDirectory(out.resolve("fresh"));
    Files.createSymbolicLink(out.resolve("fresh/deep"), elsewhere);
    Map<String, String> before = picture(temp);

    Changes changes = writer.write(AFTER, out);

    assertEquals(
        List.of(new Obstacle(new OutputPath("fresh/deep/c.yaml"), Obstacle.Kind.SYMBOLIC_LINK)),
        changes.obstacles());
    assertEquals(List.of(new OutputPath("old/deep/b.yaml")), changes.removed());
    assertEquals(before, picture(temp));
  }

  @Test
  void aFolderWhereAFileBelongsIsInTheWay() throws IOException {
    writer.write(BEFORE, out);
    Files.delete(out.resolve("deps.yaml"));
    Files.createDirectories(out.resolve("deps.yaml"));

    assertEquals(
        List.of(new Obstacle(new OutputPath("deps.yaml"), Obstacle.Kind.WRONG_KIND)),
        writer.write(BEFORE, out).obstacles());
  }

  @Test
  void anOutputFolderMayBeASymbolicLinkItself() throws IOException {
    Path real = Files.createDirectory(temp.resolve("real"));
    Files.createSymbolicLink(out, real);

    writer.write(BEFORE, out);

    assertEquals("same", Files.readString(real.resolve("deps.yaml")));
  }

  @Test
  void anOutputFolderMayBeNamedThroughALinkAboveIt() throws IOException {
    Files.createDirectories(temp.resolve("deep/er"));
    Files.createSymbolicLink(temp.resolve("link"), Path.of("deep/er"));

    writer.write(BEFORE, temp.resolve("link/../new/out"));

    assertEquals("same", Files.readString(temp.resolve("deep/new/out/deps.yaml")));
  }

  @Test
  void aLinkThatLeadsNowhereIsNotAnOutputFolder() throws IOException {
    Files.createSymbolicLink(out, Path.of("nowhere"));

    IOException refused = assertThrows(IOException.class, () -> writer.write(BEFORE, out));

    assertEquals(
        "`" + out + "` is a symbolic link to `nowhere`, which does not exist.",
        refused.getMessage());
  }

  /** A repository that is cloned may hold a journal that nobody's run has written. */
  @Test
  void aJournalDoesNotLeadThroughALink() throws IOException {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("c.yaml"), "precious");
    Files.createDirectories(out.resolve(".rigc-write"));
    Files.createSymbolicLink(out.resolve("link"), elsewhere);
    Files.writeString(out.resolve(".rigc-write/journal"), "add link/c.yaml");

    IOException refused = assertThrows(IOException.class, () -> writer.write(BEFORE, out));

    assertTrue(String.valueOf(refused.getMessage()).contains("/link` is a symbolic link"));
    assertEquals("precious", Files.readString(elsewhere.resolve("c.yaml")));
  }

  @Test
  void aJournalThatIsALinkIsNotRead() throws IOException {
    Files.createDirectories(out.resolve(".rigc-write"));
    Path other = Files.writeString(temp.resolve("other"), "remove deps.yaml");
    Files.createSymbolicLink(out.resolve(".rigc-write/journal"), other);

    IOException refused = assertThrows(IOException.class, () -> writer.write(BEFORE, out));

    assertTrue(
        String.valueOf(refused.getMessage())
            .endsWith("/journal` is not a regular file: remove it."));
  }

  /** All files may be in place already, but a deployment does not use them. */
  @Test
  void whatAJournalMarksIsStale() throws IOException {
    writer.write(BEFORE, out);
    Files.createDirectory(out.resolve(".rigc-write"));
    Files.writeString(out.resolve(".rigc-write/journal"), "");

    assertEquals(List.of(OutputPath.PLAN), writer.compare(BEFORE, out).changed());

    writer.write(BEFORE, out);
    assertTrue(writer.compare(BEFORE, out).isNone());
    assertFalse(Files.exists(out.resolve(".rigc-write")));
  }

  @Test
  void comparingWritesNothing() throws IOException {
    assertEquals(5, writer.compare(BEFORE, out).added().size());
    assertFalse(Files.exists(out));
  }

  @Test
  void aFailureOfAnyOperationLeavesTheOldOutputWhole() throws IOException {
    writer.write(BEFORE, out);
    makeOld(out);
    Map<String, String> before = picture(temp);
    int failures = 0;
    for (int n = 0; ; n++) {
      FailingDisk disk = new FailingDisk(n, n);
      try {
        new OutputWriter(disk).write(AFTER, out);
        if (!disk.hasFailed()) {
          break;
        }
        // The operation that failed was only tidying up: the new output stands.
        assertTrue(writer.compare(AFTER, out).isNone(), "operation " + n);
        writer.write(BEFORE, out);
        makeOld(out);
      } catch (IOException expected) {
        failures++;
        assertEquals(before, picture(temp), "operation " + n);
      }
    }
    assertTrue(failures >= 14, "only " + failures + " operations failed");
    assertTrue(writer.compare(AFTER, out).isNone());
  }

  @Test
  void afterACrashAtAnyPointTheNextRunHeals() throws IOException {
    for (int n = 0; ; n++) {
      out = temp.resolve("out" + n);
      writer.write(BEFORE, out);
      makeOld(out);
      Map<String, String> before = picture(out);
      FailingDisk disk = new FailingDisk(n, Integer.MAX_VALUE);
      try {
        new OutputWriter(disk).write(AFTER, out);
      } catch (IOException expected) {
        if (!Files.exists(out.resolve(".rigc-write/journal"))) {
          assertEquals(before, pictureWithoutWorkshop(out), "no journal after operation " + n);
        }
      }
      boolean isOver = !disk.hasFailed();
      Changes healed = writer.write(BEFORE, out);
      assertTrue(healed.obstacles().isEmpty(), "crash at operation " + n);
      assertTrue(writer.compare(BEFORE, out).isNone(), "crash at operation " + n);
      assertFalse(Files.exists(out.resolve(".rigc-write")), "crash at operation " + n);
      assertEquals(before.keySet(), picture(out).keySet(), "crash at operation " + n);
      if (isOver) {
        break;
      }
    }
  }

  @Test
  void aFailureOfTheFirstRunLeavesNothing() throws IOException {
    for (int n = 0; n < 12; n++) {
      int failing = n;
      assertThrows(
          IOException.class,
          () -> new OutputWriter(new FailingDisk(failing, failing)).write(BEFORE, out));
      assertFalse(Files.exists(out), "operation " + n);
    }
  }

  @Test
  void runsAtTheSameTimeLeaveOneOfTheOutputs() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Changes>> runs = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        OutputSet output = i % 2 == 0 ? BEFORE : AFTER;
        runs.add(threads.submit(() -> writer.write(output, out)));
      }
      for (Future<Changes> run : runs) {
        assertEquals(List.of(), run.get().obstacles());
      }
    } finally {
      threads.shutdown();
    }
    assertTrue(writer.compare(BEFORE, out).isNone() || writer.compare(AFTER, out).isNone());
    assertFalse(Files.exists(out.resolve(".rigc-write")));
  }

  @Test
  void pathsThatLeadElsewhereAreRefused() {
    for (String path :
        List.of(
            "",
            "/etc/passwd",
            "../x",
            "a/../x",
            "a//b",
            "a\\b",
            ".git/hooks/x",
            "a/",
            "C:x",
            "a\nb")) {
      assertThrows(IllegalArgumentException.class, () -> new OutputPath(path), path);
    }
  }

  private static OutputSet output(String... pathsAndTexts) {
    Map<OutputPath, OutputFile> files = new LinkedHashMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      String path = pathsAndTexts[i];
      String text = pathsAndTexts[i + 1];
      files.put(
          new OutputPath(path),
          path.endsWith(".sh") ? OutputFile.program(text) : OutputFile.text(text));
    }
    String names =
        files.keySet().stream().map(path -> "\"" + path + "\"").collect(Collectors.joining(", "));
    files.put(OutputPath.PLAN, OutputFile.text("{\"rigc\": \"1\", \"files\": [" + names + "]}\n"));
    return new OutputSet(files);
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  private static void makeOld(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(path, LONG_AGO);
      }
    }
  }

  /** Every path with what can be seen of it: kind, content, permission and time. */
  private static Map<String, String> picture(Path folder) throws IOException {
    Map<String, String> picture = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        picture.put(
            folder.relativize(path).toString(),
            Files.isRegularFile(path)
                ? Files.readString(path)
                    + Files.isExecutable(path)
                    + Files.getLastModifiedTime(path)
                : "folder");
      }
    }
    return picture;
  }

  private static Map<String, String> pictureWithoutWorkshop(Path folder) throws IOException {
    Map<String, String> picture = picture(folder);
    picture.keySet().removeIf(path -> path.startsWith(".rigc-write"));
    return picture;
  }

  /** Lets the operations with these numbers, from 0, fail. */
  private static final class FailingDisk extends Disk {
    private final int first;
    private final int last;
    private int next;

    FailingDisk(int first, int last) {
      this.first = first;
      this.last = last;
    }

    boolean hasFailed() {
      return next > first;
    }

    private void count(Path path) throws IOException {
      int number = next++;
      if (number >= first && number <= last) {
        throw new IOException("operation " + number + " on " + path);
      }
    }

    @Override
    void createFolder(Path folder) throws IOException {
      count(folder);
      super.createFolder(folder);
    }

    @Override
    void write(Path file, byte[] bytes, boolean isExecutable) throws IOException {
      count(file);
      super.write(file, bytes, isExecutable);
    }

    @Override
    void copy(Path from, Path to) throws IOException {
      count(from);
      super.copy(from, to);
    }

    @Override
    void move(Path from, Path to) throws IOException {
      count(to);
      super.move(from, to);
    }

    @Override
    void delete(Path path) throws IOException {
      count(path);
      super.delete(path);
    }
  }
}
