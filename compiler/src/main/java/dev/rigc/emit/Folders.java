package dev.rigc.emit;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes folders one by one, so that it is known which of them are new. */
final class Folders {
  private Folders() {}

  /** Makes a folder and those above it, where they are missing. */
  static void create(Path folder, Disk disk) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    @Nullable Path parent = folder.getParent();
    if (parent != null) {
      create(parent, disk);
    }
    try {
      disk.createFolder(folder);
    } catch (FileAlreadyExistsException madeByAnotherRun) {
      // That run may have tidied it up again by now.
      if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
        throw madeByAnotherRun;
      }
    }
  }
}
