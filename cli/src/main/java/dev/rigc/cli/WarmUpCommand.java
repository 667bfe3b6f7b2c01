package dev.rigc.cli;

import dev.rigc.cli.report.TextStyle;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * {@code rigc warm-up}: runs the other commands once and prints nothing, so that the JVM sees every
 * class that belongs into its start-up archive. The launcher calls it.
 */
@Command(name = "warm-up", addMethodSubcommands = false, hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  WarmUpCommand(Terminal terminal) {}

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("rigc-warm-up");
    try {
      String riglet = Files.write(folder.resolve("riglet.yaml"), riglet()).toString();
      String out = folder.resolve("out").toString();
      // The second compile finds the files of the first.
      for (List<String> arguments :
          List.of(
              List.of("compile", riglet, "-o", out),
              List.of("compile", riglet, "-o", out),
              List.of("lint", out, "--format", "json"),
              List.of("lint", out),
              List.of("check", "-"),
              List.of("rules"))) {
        Main.run(silent(riglet()), arguments.toArray(String[]::new));
      }
    } finally {
      delete(folder);
    }
    return ExitCode.CLEAN;
  }

  private static byte[] riglet() throws IOException {
    try (InputStream in = WarmUpCommand.class.getResourceAsStream("riglet.yaml")) {
      return Objects.requireNonNull(in, "riglet.yaml is part of the jar").readAllBytes();
    }
  }

  private static Terminal silent(byte[] input) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return new Terminal(
        new ByteArrayInputStream(input), nowhere, nowhere, TextStyle.PLAIN, TextStyle.PLAIN, false);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
