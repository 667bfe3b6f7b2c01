package dev.rigc.emit;

import java.io.IOException;

/**
 * Another run has been writing to the folder for too long; the message says which, in sentences.
 */
public final class FolderInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  FolderInUseException(String message) {
    super(message);
  }
}
