package dev.rigc.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.render.Tool;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chromium without a window and without a network. Without it a test is skipped, in CI it fails.
 */
final class Chromium {
  private static final Pattern RESULT = Pattern.compile("<pre id=\"measured\">([^<]*)</pre>");

  /** What a reader's system may ask for. */
  enum Scheme {
    DARK(0),
    LIGHT(1);

    private final int number;

    Scheme(int number) {
      this.number = number;
    }

    /** Chromium's number for it. */
    int number() {
      return number;
    }
  }

  private Chromium() {}

  /**
   * Opens a page of a folder and returns what its scripts wrote, percent-encoded, into the element
   * {@code <pre id="measured">} until it was loaded and its promises were kept.
   *
   * @param folder what the page may read; the browser's profile is made there too
   */
  static String run(Path folder, String page, Scheme scheme)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(browser(), "--headless", "--no-sandbox"));
    command.addAll(
        List.of(
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--allow-file-access-from-files",
            "--blink-settings=preferredColorScheme=" + scheme.number(),
            "--user-data-dir=" + folder.resolve("profile-" + scheme).toAbsolutePath(),
            "--virtual-time-budget=60000",
            "--window-size=1400,1000",
            "--dump-dom",
            folder.resolve(page).toUri().toString()));
    Tool.Outcome outcome = Tool.run(folder, command, Map.of());
    assertEquals(0, outcome.status(), outcome.output());
    Matcher result = RESULT.matcher(outcome.output());
    if (!result.find() || result.group(1).isEmpty()) {
      throw new AssertionError(
          "The page `%s` wrote no result: %s".formatted(page, outcome.output()));
    }
    return URLDecoder.decode(result.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The browser by the first of its names that there is. */
  private static String browser() {
    for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
      for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
        if (Files.isExecutable(Path.of(folder, name))) {
          return name;
        }
      }
    }
    Tool.unavailable("`chromium` is needed for this test.");
    throw new IllegalStateException("skipped above");
  }

  /** A folder that is deleted after something was done in it. */
  static <T> T inFolder(Work<T> work) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("chromium");
    try {
      return work.in(folder);
    } finally {
      delete(folder);
    }
  }

  /** What is done in a folder. */
  interface Work<T> {
    T in(Path folder) throws IOException, InterruptedException;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Chromium::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }
}
