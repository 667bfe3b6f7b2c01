package dev.rigc.cli.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cli.Run;
import dev.rigc.cli.report.TextStyle;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Waits for what the watch says about real files; no test guesses how long something takes. */
@Timeout(600)
class CompileWatchTest {
  private static final Path TWIG =
      Path.of(System.getProperty("rigc.root", "..")).resolve("riglet.yaml");

  @TempDir Path temp;

  private final Lines out = new Lines();
  private final Lines err = new Lines();
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private Path riglet;
  private String good;
  private Thread watch;

  @BeforeEach
  void startWatching() throws Exception {
    good = Files.readString(TWIG);
    riglet = Files.writeString(temp.resolve("riglet.yaml"), good);
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(err),
            TextStyle.PLAIN,
            TextStyle.PLAIN,
            false);
    String[] arguments = {"compile", riglet.toString(), "-o", folder().toString(), "--watch"};
    watch = new Thread(() -> exitCode.complete(Run.in(terminal, arguments)));
    watch.start();
    out.next("Watching; Ctrl-C ends it.");
    out.next(" written, 0 unchanged, ");
  }

  @AfterEach
  void endWatching() throws Exception {
    watch.interrupt();
    assertEquals(ExitCode.CLEAN, exitCode.get(100, TimeUnit.SECONDS));
  }

  @Test
  void aChangeInPlaceIsCompiledAndSaidInOneLineWithItsTime() throws Exception {
    Files.writeString(riglet, good.replace("t3.small", "t3.medium"));

    String line = out.next(" written, ");

    assertTrue(line.matches(".*/riglet\\.yaml: \\d+ files in .*\\. .*\\(\\d+ ms\\)"), line);
    assertTrue(Files.readString(folder().resolve("riglet.json")).contains("t3.medium"));
  }

  @Test
  void aFileRenamedOverTheRigletIsSeen() throws Exception {
    Path swap = Files.writeString(temp.resolve(".riglet.yaml.swp"), good.replace("3000", "3001"));
    Files.move(swap, riglet, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    out.next(" written, ");

    Files.delete(riglet);
    Files.writeString(riglet, good.replace("3000", "3002"));
    out.next(" written, ");

    Path template = folder().resolve("integration/app-twig-api.yaml");
    assertTrue(Files.readString(template).contains("3002"));
  }

  @Test
  void aRigletThatHasGoneIsWaitedFor() throws Exception {
    Files.delete(riglet);
    out.next("The file was removed; waiting for it.");

    Files.writeString(riglet, good);

    out.next(": 0 written, ");
  }

  @Test
  void brokenInputIsReportedAndTheOutputStays() throws Exception {
    String before = plan();
    Files.writeString(riglet, good.replace("priority: 200", "priority: 100"));

    assertTrue(out.next("nothing was written. (").contains(": 1 error"));
    assertTrue(err.next("RIG2101").contains("riglet.yaml:"));
    assertEquals(before, plan());

    Files.writeString(riglet, "\0{[");
    out.next("nothing was written. (");
    Files.writeString(riglet, good.replace("priority: 200", "priority: 201"));
    out.next(" written, ");
    assertNotEquals(before, plan());
  }

  @Test
  void anOutputFolderThatCannotBeWrittenDoesNotEndTheWatch() throws Exception {
    Path aside = Files.move(folder(), temp.resolve("aside"));
    Files.writeString(folder(), "a file in the way of the folder");
    Files.writeString(riglet, good.replace("3000", "3001"));
    out.next(" could not be read or written: it is not a folder. (");

    Files.delete(folder());
    Files.move(aside, folder());
    Files.writeString(riglet, good.replace("3000", "3002"));

    out.next(" written, ");
  }

  @Test
  void aFileThatIsWrittenAnewWithTheSameBytesIsNotCompiled() throws Exception {
    Files.writeString(riglet, good);
    Files.setLastModifiedTime(riglet, FileTime.fromMillis(0));
    Files.writeString(riglet, good.replace("3000", "3001"));

    assertFalse(out.next("riglet.yaml: ").contains(": 0 written, "));
  }

  @Test
  void aFolderWithoutEventsIsLookedAtAllTheSame() throws Exception {
    try (FileSystem zip =
        FileSystems.newFileSystem(temp.resolve("a.zip"), Map.of("create", "true"))) {
      Path file = Files.writeString(zip.getPath("riglet.yaml"), "one");
      try (FolderEvents events = FolderEvents.in(file.toAbsolutePath().getParent());
          FolderEvents real = FolderEvents.in(temp);
          WatchedFile watched = new WatchedFile(file)) {
        assertFalse(events.areReported());
        assertTrue(real.areReported());
        assertEquals("one", text(watched.next()));
        Files.writeString(file, "two");
        assertEquals("two", text(watched.next()));
      }
    }
  }

  @Test
  void whatCannotBeWatchedIsWrongUsage() {
    Run input = Run.withInput(good, "compile", "-", "--watch");
    assertEquals(ExitCode.USAGE, input.exitCode());
    assertEquals("rigc: Standard input cannot be watched: name a file.\n", input.err());
    Run missing = Run.of("compile", temp.resolve("none.yaml").toString(), "--watch");
    assertEquals(ExitCode.USAGE, missing.exitCode());
    Run check = Run.of("compile", riglet.toString(), "--watch", "--check");
    assertEquals(ExitCode.USAGE, check.exitCode());
    assertTrue(check.err().contains("choose one"), check.err());
  }

  private static String text(Optional<byte[]> content) {
    return new String(content.orElseThrow(), StandardCharsets.UTF_8);
  }

  private Path folder() {
    return temp.resolve("out");
  }

  private String plan() throws IOException {
    return Files.readString(folder().resolve("riglet.json"));
  }

  /** Gives the lines that are printed as they come. */
  private static final class Lines extends Writer {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final StringBuilder begun = new StringBuilder();

    /** The next line that holds {@code part}; those before it are passed over. */
    String next(String part) throws InterruptedException {
      StringBuilder seen = new StringBuilder();
      String line = lines.poll(100, TimeUnit.SECONDS);
      while (line != null && !line.contains(part)) {
        seen.append(line).append('\n');
        line = lines.poll(100, TimeUnit.SECONDS);
      }
      assertNotNull(line, () -> "no line holds `" + part + "`, but: " + seen);
      return line;
    }

    @Override
    public void write(char[] text, int start, int length) {
      for (int i = start; i < start + length; i++) {
        if (text[i] == '\n') {
          lines.add(begun.toString());
          begun.setLength(0);
        } else {
          begun.append(text[i]);
        }
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
