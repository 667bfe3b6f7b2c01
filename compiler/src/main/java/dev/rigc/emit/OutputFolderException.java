package dev.rigc.emit;

import java.io.IOException;

/** The output folder cannot be used as it is; the message says why, in sentences. */
public class OutputFolderException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String sentences;

  OutputFolderException(String sentences) {
    super(sentences);
    this.sentences = sentences;
  }

  /** What was found and what to do about it. */
  public final String sentences() {
    return sentences;
  }
}
