package dev.rigc.render.deploy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The real AWS CLI of version 2 on the path, as the words that call it. Python takes most of a
 * second to load it, so the tests call a client of a server whose workers have it loaded; where
 * that cannot be, they call the CLI itself and say so.
 */
final class AwsCli {
  private static final String SERVER = "aws_server.py";
  private static final String CLIENT = "aws_client.py";

  private static Optional<Path> program = Optional.empty();

  /** The standard input of the server ends with this JVM, and with that the server. */
  private static Optional<List<String>> client = Optional.empty();

  private AwsCli() {}

  /** The program itself. */
  static synchronized List<String> itself() {
    if (program.isEmpty()) {
      program = Optional.of(Tools.requireAws());
    }
    return List.of(program.get().toString());
  }

  /**
   * The program, loaded once for all tests of this JVM. The last word is the program itself, which
   * runs what the server declines.
   */
  static synchronized List<String> loadedOnce() throws IOException {
    if (client.isEmpty()) {
      client = Optional.of(serve(Path.of(itself().get(0))));
    }
    return client.get();
  }

  private static List<String> serve(Path aws) throws IOException {
    List<String> interpreter = interpreter(aws);
    if (interpreter.isEmpty()) {
      return unloaded(aws, "it is not a Python script");
    }
    Path folder = Files.createTempDirectory("aws");
    Path socket = folder.resolve("socket");
    List<String> command = new ArrayList<>(interpreter);
    command.addAll(List.of(copy(SERVER, folder), aws.toString(), socket.toString()));
    Process server =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String python =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    return python == null
        ? unloaded(aws, "its modules cannot be loaded")
        : List.of(python, "-I", "-S", copy(CLIENT, folder), socket.toString(), aws.toString());
  }

  private static List<String> unloaded(Path aws, String why) {
    System.err.println(
        "Every call of "
            + aws
            + " in these tests starts it anew, which takes minutes in all: "
            + why
            + ".");
    return List.of(aws.toString());
  }

  /** The words after {@code #!} where they name Python; none for another program. */
  private static List<String> interpreter(Path aws) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(aws)) {
      start = in.readNBytes(256);
    }
    String line = new String(start, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    return line.startsWith("#!") && line.contains("python")
        ? List.of(line.substring(2).strip().split("\\s+", 2))
        : List.of();
  }

  private static String copy(String resource, Path folder) throws IOException {
    Path file = folder.resolve(resource);
    try (InputStream in = AwsCli.class.getResourceAsStream(resource)) {
      Files.copy(Objects.requireNonNull(in, resource), file);
    }
    return file.toString();
  }
}
