package dev.rigc.cli;

import dev.rigc.emit.FolderInUseException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What a file system did not do, in a sentence. */
final class FileFault {
  private FileFault() {}

  static String sentence(IOException fault) {
    if (fault instanceof FolderInUseException || fault instanceof InterruptedIOException) {
      return String.valueOf(fault.getMessage());
    }
    if (fault instanceof FileSystemException at && at.getFile() != null) {
      return "`%s` could not be read or written: %s.".formatted(at.getFile(), reason(at));
    }
    String message = String.valueOf(fault.getMessage());
    return message.endsWith(".")
        ? message
        : "A file could not be read or written: " + message + ".";
  }

  private static String reason(FileSystemException fault) {
    if (fault.getReason() != null) {
      return fault.getReason();
    }
    if (fault instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (fault instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (fault instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    return fault.getClass().getSimpleName();
  }
}
