package dev.rigc.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that is measured, and the folder of what is made for that. */
final class Checkout {
  static final Path ROOT = root();
  static final Path BENCH = ROOT.resolve("cli/bench");
  static final Path WORK = BENCH.resolve("target");

  private Checkout() {}

  static List<Path> yaml(Path folder) throws IOException {
    return files(folder).stream().filter(file -> file.toString().endsWith(".yaml")).toList();
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static long size(Path fileOrFolder) {
    try {
      long bytes = 0;
      for (Path file : files(fileOrFolder)) {
        bytes += Files.size(file);
      }
      return bytes;
    } catch (IOException | java.io.UncheckedIOException fault) {
      return -1;
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  static Path write(String name, String text) {
    try {
      return Files.writeString(WORK.resolve("made/" + name + ".yaml"), text);
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("cli/bench/README.md"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("Run this inside a checkout of rigc.");
      }
    }
    return folder;
  }
}
