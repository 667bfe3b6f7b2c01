package dev.rigc.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two writers of one folder, of which one is a process that ends without a word at each step of its
 * writing in turn, in the middle of a file where the step writes one.
 */
class KilledWriterTest {
  private static final int KILLED = 137;
  private static final OutputSet THEIRS = output("theirs", "only/theirs.yaml");
  private static final OutputSet OURS = output("ours", "only/ours.yaml");

  @TempDir private Path temp;

  private static OutputSet output(String text, String own) {
    Map<OutputPath, OutputFile> files = new LinkedHashMap<>();
    for (String path : List.of("deps.yaml", "deploy.sh", own)) {
      files.put(new OutputPath(path), OutputFile.text(text.repeat(500)));
    }
    String names =
        files.keySet().stream().map(path -> "\"" + path + "\"").collect(Collectors.joining(", "));
    files.put(OutputPath.PLAN, OutputFile.text("{\"rigc\": \"1\", \"files\": [" + names + "]}\n"));
    return new OutputSet(files);
  }

  /** The other process: waits for a line, then writes until it is at its last step. */
  static final class Other {
    private Other() {}

    public static void main(String[] arguments) throws IOException {
      System.out.println("ready");
      System.in.read();
      new OutputWriter(new KillingDisk(Integer.parseInt(arguments[1])))
          .write(THEIRS, Path.of(arguments[0]));
    }
  }

  /** Ends the process at one operation, counted from 0. */
  private static final class KillingDisk extends Disk {
    private int left;

    KillingDisk(int last) {
      this.left = last;
    }

    private void step() {
      if (left-- == 0) {
        Runtime.getRuntime().halt(KILLED);
      }
    }

    @Override
    void createFolder(Path folder) throws IOException {
      step();
      super.createFolder(folder);
    }

    @Override
    void write(Path file, byte[] bytes, boolean isExecutable) throws IOException {
      if (left == 0) {
        super.write(file, Arrays.copyOf(bytes, bytes.length / 2), isExecutable);
      }
      step();
      super.write(file, bytes, isExecutable);
    }

    @Override
    void copy(Path from, Path to) throws IOException {
      step();
      super.copy(from, to);
    }

    @Override
    void move(Path from, Path to) throws IOException {
      step();
      super.move(from, to);
    }

    @Override
    void delete(Path path) throws IOException {
      step();
      super.delete(path);
    }
  }

  private static Process start(Path folder, int last) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Other.class.getName(),
            folder.toString(),
            Integer.toString(last))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void aKillAtAnyStepBesideAnotherWriterLeavesAWholeOutputOrAJournal() throws Exception {
    OutputWriter writer = new OutputWriter();
    int steps = 0;
    boolean isOver = false;
    while (!isOver) {
      String step = "killed at step " + steps;
      Path out = temp.resolve("out" + steps);
      writer.write(OURS, out);
      Process other = start(out, steps);
      assertEquals("ready", other.inputReader(StandardCharsets.UTF_8).readLine());
      other.outputWriter(StandardCharsets.UTF_8).append('\n').close();
      assertTrue(writer.write(OURS, out).obstacles().isEmpty(), step);
      isOver = other.waitFor() != KILLED;

      boolean isMarked = Files.exists(out.resolve(".rigc-write/journal"));
      boolean isWhole = writer.compare(OURS, out).isNone() || writer.compare(THEIRS, out).isNone();
      assertTrue(isMarked || isWhole, step);

      assertTrue(writer.write(OURS, out).obstacles().isEmpty(), step);
      assertTrue(writer.compare(OURS, out).isNone(), step);
      assertFalse(Files.exists(out.resolve(".rigc-write")), step);
      assertFalse(Files.exists(out.resolve("only/theirs.yaml")), step);
      steps++;
    }
    assertTrue(steps > 10, "only " + steps + " steps");
  }
}
