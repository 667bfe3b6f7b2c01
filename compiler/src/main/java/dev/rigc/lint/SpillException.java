package dev.rigc.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Optional;

/**
 * The findings of a run are more than memory holds, and the temporary folder does not take them.
 * The message is meant for people and says what to do.
 */
public final class SpillException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  private SpillException(String message, IOException cause) {
    super(message, cause);
  }

  static SpillException unwritable(IOException cause) {
    return new SpillException(
        "there are more findings than memory should hold, and the temporary folder does not take"
            + " them (%s). Make room there, or name another folder with the JVM's option"
                .formatted(reason(cause))
            + " `-Djava.io.tmpdir=FOLDER`.",
        cause);
  }

  static SpillException unreadable(IOException cause) {
    return new SpillException(
        "findings that were written to the temporary folder cannot be read again (%s)."
            .formatted(reason(cause)),
        cause);
  }

  /** What the operating system says; the exception's own message would begin with the path. */
  private static String reason(IOException cause) {
    Optional<String> told =
        cause instanceof FileSystemException file
            ? Optional.ofNullable(file.getReason())
            : Optional.ofNullable(cause.getMessage());
    return told.orElse(cause.getClass().getSimpleName());
  }
}
