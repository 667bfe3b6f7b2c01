package dev.rigc.emit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Whether a folder that no plan of rigc is in belongs to somebody else: a home folder, the root of
 * a repository or of the file system. An output among other files would be hard to tell from them,
 * and to remove. What only makes a folder known to Git, or to a desktop, does not count.
 */
final class ForeignFolder {
  private static final Set<String> NOTHING_OF_WORTH =
      Set.of(
          ".gitkeep",
          ".gitignore",
          ".gitattributes",
          ".rigc-write",
          ".rigc.yaml",
          ".DS_Store",
          "lost+found");

  private ForeignFolder() {}

  static boolean is(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!NOTHING_OF_WORTH.contains(String.valueOf(entry.getFileName()))) {
          return true;
        }
      }
    }
    return false;
  }
}
