package dev.rigc.diff.source;

import java.io.IOException;

/** A side that cannot be read; the message is a sentence that says why. */
public final class SideException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  SideException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** Why. */
  public String sentence() {
    return sentence;
  }
}
