package dev.rigc.api;

import dev.rigc.diagnostic.FilePaths;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code addons/LAYER/NAME.yaml} beside a riglet. */
final class AddonFiles {
  private AddonFiles() {}

  /**
   * The templates in the order of their paths; none if there is no such folder. Symbolic links are
   * not followed.
   */
  static List<Source> beside(Path riglet) throws IOException {
    Path folder = riglet.resolveSibling("addons");
    List<Source> files = new ArrayList<>();
    for (Path layer : entries(folder)) {
      for (Path file : entries(layer)) {
        if (file.toString().endsWith(".yaml")
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          files.add(
              new Source(FilePaths.named(file), Files.readString(file, StandardCharsets.UTF_8)));
        }
      }
    }
    return files;
  }

  private static List<Path> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
