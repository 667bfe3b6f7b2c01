package dev.rigc.cli;

import dev.rigc.adoption.Tools;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * A process of the packaged jar that runs one command line after the other in a folder, as a shell
 * there would: a start of the JVM takes a hundred times as long as what most of them do. That a
 * process begins and ends as it should is for the tests that start the launcher.
 */
final class LastingRigc implements AutoCloseable {
  private final Path folder;
  private final Process process;
  private final DataOutputStream lines;
  private final DataInputStream runs;

  private LastingRigc(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
    this.lines = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.runs = new DataInputStream(process.getInputStream());
  }

  static LastingRigc in(Path folder) throws IOException, URISyntaxException {
    Path classes =
        Path.of(LastingRigc.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            ShellRun.ROOT.resolve("cli/target/rigc.jar") + File.pathSeparator + classes,
            LastingRigc.class.getName());
    builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(Tools.SHARED_START);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return new LastingRigc(folder, builder.start());
  }

  /**
   * Runs a command line.
   *
   * @param arguments its arguments, with a blank between two of them
   */
  ShellRun run(String arguments) throws IOException {
    write(lines, arguments);
    lines.flush();
    return new ShellRun(runs.readInt(), read(runs), read(runs));
  }

  /** Removes whatever is in the folder. */
  void empty() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path at, IOException none) throws IOException {
            if (!at.equals(folder)) {
              Files.delete(at);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() throws IOException {
    lines.close();
    process.destroyForcibly();
  }

  /** What runs in the process, until nothing more is asked of it. */
  public static void main(String[] none) throws IOException {
    DataInputStream lines = new DataInputStream(System.in);
    DataOutputStream runs = new DataOutputStream(new BufferedOutputStream(System.out));
    while (true) {
      String line;
      try {
        line = read(lines);
      } catch (EOFException done) {
        return;
      }
      Run run =
          Run.of(
              List.of(line.split(" ")).stream()
                  .filter(one -> !one.isEmpty())
                  .toArray(String[]::new));
      runs.writeInt(run.exitCode());
      write(runs, run.out());
      write(runs, run.err());
      runs.flush();
    }
  }

  private static void write(DataOutputStream to, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    to.writeInt(bytes.length);
    to.write(bytes);
  }

  private static String read(DataInputStream from) throws IOException {
    return new String(from.readNBytes(from.readInt()), StandardCharsets.UTF_8);
  }
}
