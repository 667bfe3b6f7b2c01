package dev.rigc.cli.terminal;

import dev.rigc.emit.OutputFolderException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file system did not do, in a sentence. The names of Java's exceptions say nothing to a
 * user, and their messages are a path at best: both stay here.
 */
public final class FileFault {
  private static final Map<Class<?>, String> REASONS =
      Map.of(
          AccessDeniedException.class, "permission denied",
          NoSuchFileException.class, "there is no such file or folder",
          NotDirectoryException.class, "it is not a folder",
          FileAlreadyExistsException.class, "a file of this name is already there",
          DirectoryNotEmptyException.class, "the folder is not empty",
          FileSystemLoopException.class, "symbolic links lead back to it");

  private FileFault() {}

  public static String sentence(IOException fault) {
    if (fault instanceof OutputFolderException folder) {
      return folder.sentences();
    }
    if (fault instanceof FileSystemException at && at.getFile() != null) {
      return "`%s` could not be read or written: %s.".formatted(at.getFile(), reason(at));
    }
    return "A file could not be read or written: " + reason(fault) + ".";
  }

  /** A clause without a full stop. */
  public static String reason(IOException fault) {
    @Nullable String known = REASONS.get(fault.getClass());
    if (known != null) {
      return known;
    }
    // The operating system's words, such as "No space left on device".
    @Nullable String said =
        fault instanceof FileSystemException at ? at.getReason() : fault.getMessage();
    return said == null || said.contains("xception") || said.isBlank()
        ? "the operating system refused it"
        : said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
  }
}
