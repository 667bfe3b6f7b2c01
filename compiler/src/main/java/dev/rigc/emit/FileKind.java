package dev.rigc.emit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What a path leads to, from one look at it: of two looks the second may see what another run has
 * changed since the first. Symbolic links are not followed.
 */
enum FileKind {
  NOTHING,
  FILE,
  FOLDER,
  SYMBOLIC_LINK,
  OTHER;

  static FileKind of(Path path) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        return SYMBOLIC_LINK;
      }
      if (attributes.isRegularFile()) {
        return FILE;
      }
      return attributes.isDirectory() ? FOLDER : OTHER;
    } catch (NoSuchFileException missing) {
      return NOTHING;
    }
  }
}
