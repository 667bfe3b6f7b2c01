package dev.rigc.lint;

/** A file that should be a baseline is something else. */
public final class NotBaselineException extends Exception {
  private static final long serialVersionUID = 1L;

  NotBaselineException(String message) {
    super(message);
  }
}
