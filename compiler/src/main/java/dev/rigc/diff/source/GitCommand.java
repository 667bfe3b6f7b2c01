package dev.rigc.diff.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Runs git in a folder. No hook, filter, pager or prompt runs, and nothing is fetched. */
final class GitCommand {
  private static final List<String> QUIET =
      List.of(
          "git",
          "--no-pager",
          "--literal-pathspecs",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "core.quotePath=false");

  private final Path folder;

  GitCommand(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** What it prints as text, without the line end; empty if it fails. */
  Optional<String> line(String... words) throws IOException {
    return run(new byte[0], words)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).stripTrailing());
  }

  /** What it prints; empty if it fails. */
  Optional<byte[]> run(byte[] input, String... words) throws IOException {
    List<String> command = new ArrayList<>(QUIET);
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().put("GIT_NO_LAZY_FETCH", "1");
    Process process = start(builder);
    CompletableFuture<Void> given = CompletableFuture.runAsync(() -> give(process, input));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (InputStream out = process.getInputStream()) {
      out.transferTo(printed);
      given.join();
      return process.waitFor() == 0 ? Optional.of(printed.toByteArray()) : Optional.empty();
    } catch (InterruptedException stopped) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("git was interrupted", stopped);
    }
  }

  private static Process start(ProcessBuilder builder) throws IOException {
    try {
      return builder.start();
    } catch (IOException missing) {
      throw new SideException("`git` is required to read a revision, and cannot be started.");
    }
  }

  /** One that ends before it has read everything says so by its exit status. */
  private static void give(Process process, byte[] input) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
    } catch (IOException closed) {
      // see above
    }
  }
}
