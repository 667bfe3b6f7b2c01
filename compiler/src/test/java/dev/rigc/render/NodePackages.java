package dev.rigc.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The npm packages that tests drive, pinned by the lock file in {@code src/test/node}. */
public final class NodePackages {
  private static final Path SOURCES = SampleRiglets.ROOT.resolve("compiler/src/test/node");
  private static final Path FOLDER = SampleRiglets.ROOT.resolve("compiler/target/node");

  private static Optional<Path> made = Optional.empty();

  private NodePackages() {}

  /**
   * A copy of {@code src/test/node} in which the packages are installed; that happens when the lock
   * file is another one than last time.
   */
  public static synchronized Path folder() throws IOException, InterruptedException {
    if (made.isEmpty()) {
      made = Optional.of(make());
    }
    return made.get();
  }

  private static Path make() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        Path copy = FOLDER.resolve(file.getFileName());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Path lock = FOLDER.resolve("package-lock.json");
    Path installed = FOLDER.resolve("installed-package-lock.json");
    if (!Files.exists(installed) || Files.mismatch(installed, lock) != -1) {
      Tool.Outcome outcome = Tool.run(FOLDER, List.of("npm", "ci", "--no-progress"), Map.of());
      if (outcome.status() != 0) {
        Tool.unavailable("npm could not install what this test drives: " + outcome.output());
      }
      Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
    }
    return FOLDER;
  }
}
