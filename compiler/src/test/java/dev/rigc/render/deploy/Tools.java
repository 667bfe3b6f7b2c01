package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs that a test needs and that a newcomer may lack. In CI none may be missing. */
final class Tools {
  private static final Map<List<String>, Path> FOLDERS = new HashMap<>();

  private Tools() {}

  /** The first program of this name on the path. */
  static Path require(String name) {
    return candidates(name).findFirst().orElseGet(() -> lacking("`" + name + "`"));
  }

  /** The first AWS CLI of version 2 on the path; version 1 often stands before it. */
  static Path requireAws() {
    return candidates("aws")
        .filter(Tools::isVersion2)
        .findFirst()
        .orElseGet(() -> lacking("the AWS CLI version 2"));
  }

  /** A folder of these programs and no other, one for all tests, for a path that has no more. */
  static synchronized Path alone(List<String> names) throws IOException {
    Path folder = FOLDERS.get(names);
    if (folder == null) {
      folder = Files.createTempDirectory("tools");
      folder.toFile().deleteOnExit();
      for (String name : names) {
        Path link = Files.createSymbolicLink(folder.resolve(name), require(name));
        link.toFile().deleteOnExit();
      }
      FOLDERS.put(names, folder);
    }
    return folder;
  }

  private static Stream<Path> candidates(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
  }

  private static boolean isVersion2(Path aws) {
    try {
      Process process =
          new ProcessBuilder(aws.toString(), "--version").redirectErrorStream(true).start();
      String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 && version.startsWith("aws-cli/2.");
    } catch (IOException notRunnable) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Path lacking(String what) {
    String message = "This test needs " + what + " on the PATH.";
    return "true".equals(System.getenv("CI")) ? fail(message) : abort(message);
  }
}
