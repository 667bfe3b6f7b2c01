package dev.rigc.emit;

/**
 * Another run has been writing to the folder for too long; the message says which, in sentences.
 */
public final class FolderInUseException extends OutputFolderException {
  private static final long serialVersionUID = 1L;

  FolderInUseException(String message) {
    super(message);
  }
}
