package dev.rigc.adoption;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs that a test needs and that a newcomer may lack. In CI none may be missing. */
public final class Tools {
  /**
   * The environment for launchers of a test that is not about it: the start-up archive is made once
   * for all of them, as they have one cache and one JVM, by one name.
   */
  public static final Map<String, String> SHARED_START =
      Map.of(
          "XDG_CACHE_HOME",
          Path.of(System.getProperty("rigc.root", ".."))
              .toAbsolutePath()
              .normalize()
              .resolve("cli/target/start-up-archives")
              .toString(),
          "JAVA_HOME",
          System.getProperty("java.home"));

  private static Optional<Path> aws = Optional.empty();

  private Tools() {}

  /** The first program of this name on the path. */
  public static Path require(String name) {
    return candidates(name).findFirst().orElseGet(() -> lacking("`" + name + "`"));
  }

  /**
   * The first AWS CLI of version 2 on the path; version 1 often stands before it. It is looked for
   * once, since each takes a second to tell its version.
   */
  public static synchronized Path requireAws() {
    if (aws.isEmpty()) {
      aws = candidates("aws").filter(Tools::isVersion2).findFirst();
    }
    return aws.orElseGet(() -> lacking("the AWS CLI version 2"));
  }

  /**
   * The home of a JDK of this version: that of the tests, or one beside it or below /usr/lib/jvm.
   */
  public static Path requireJdk(int version) {
    Path own = Path.of(System.getProperty("java.home"));
    return Stream.of(Stream.of(own), beside(own), beside(Path.of("/usr/lib/jvm/jdk")))
        .flatMap(homes -> homes)
        .filter(home -> isJdk(home, version))
        .findFirst()
        .orElseGet(() -> lackingJdk(version));
  }

  private static Stream<Path> beside(Path home) {
    File[] homes = home.resolveSibling(".").toFile().listFiles(File::isDirectory);
    return homes == null ? Stream.empty() : Stream.of(homes).map(File::toPath).sorted();
  }

  private static boolean isJdk(Path home, int version) {
    try {
      return Files.isExecutable(home.resolve("bin/java"))
          && Files.readString(home.resolve("release"))
              .matches("(?s).*JAVA_VERSION=\"" + version + "[\".].*");
    } catch (IOException noRelease) {
      return false;
    }
  }

  /** Not a failure in CI, since no distribution has every JDK; but nobody may miss it either. */
  private static Path lackingJdk(int version) {
    String message = "NOT TESTED on Java " + version + ": no such JDK was found.";
    System.err.println(message);
    return abort(message);
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
