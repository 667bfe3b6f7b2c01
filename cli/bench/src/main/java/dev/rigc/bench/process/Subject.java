package dev.rigc.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rigc that is measured.
 *
 * @param rigc its launcher
 * @param javas the JDKs that it is measured on, at least one
 */
record Subject(Path rigc, List<Path> javas) {
  /** As an installed rigc is laid out. */
  static final Path INSTALLED = Checkout.WORK.resolve("made/installed/rigc");

  Program program(String name, Path java, String... arguments) {
    List<String> command = new ArrayList<>(List.of(rigc.toString()));
    command.addAll(List.of(arguments));
    return new Program(name, version(java), command, environment(java), 1);
  }

  static Map<String, String> environment(Path java) {
    return Map.of(
        "JAVA_HOME",
        java.toString(),
        "XDG_CACHE_HOME",
        Checkout.WORK.resolve("made/cache").toString());
  }

  /** Builds rigc if need be and lays it out as in a distribution, with its jar beside it. */
  void install() throws Exception {
    Path launcher = Checkout.ROOT.resolve("rigc");
    Processes.must(List.of(launcher.toString(), "--version"), Map.of("RIGC_NO_ARCHIVE", "1"));
    Path folder = Files.createDirectories(Checkout.WORK.resolve("made/installed"));
    for (Path file : List.of(launcher, Checkout.ROOT.resolve("cli/target/rigc.jar"))) {
      Files.copy(
          file,
          folder.resolve(file.getFileName()),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** Waits until the start-up archive of rigc for this JVM stands still. */
  void makeArchive(Path java) throws Exception {
    Processes.must(List.of(rigc.toString(), "--version"), environment(java));
    Path cache = Checkout.WORK.resolve("made/cache");
    String before = "";
    long end = System.nanoTime() + 60_000_000_000L;
    for (int still = 0; still < 8 && System.nanoTime() < end; ) {
      Thread.sleep(500);
      String now =
          Files.isDirectory(cache) ? "" + Checkout.files(cache) + Checkout.size(cache) : "";
      still = !now.isEmpty() && now.equals(before) ? still + 1 : 0;
      before = now;
    }
    Processes.must(List.of(rigc.toString(), "--version"), environment(java));
  }

  static String version(Path java) {
    try (Stream<String> lines = Files.lines(java.resolve("release"))) {
      String line =
          lines.filter(each -> each.startsWith("JAVA_VERSION=")).findFirst().orElseThrow();
      return "JDK " + line.replaceAll("JAVA_VERSION=|\"", "");
    } catch (IOException none) {
      throw new IllegalArgumentException(java + " is no JDK: it has no file `release`.", none);
    }
  }

  String machine() throws IOException {
    String processor = "unknown processor";
    if (Files.exists(Path.of("/proc/cpuinfo"))) {
      try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
        processor =
            lines
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.replaceAll(".*: ", ""))
                .orElse(processor);
      }
    }
    return "%s, %d cores; %s %s; %s.\n"
        .formatted(
            processor,
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            javas.stream().map(Subject::version).collect(Collectors.joining(", ")));
  }

  String firstVersion() {
    return version(javas.get(0));
  }
}
