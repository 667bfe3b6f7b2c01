package dev.rigc.cli.terminal;

/** Something the user asked for cannot be done; the message says what, and what to do about it. */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserError(String message) {
    super(message, null, false, false);
  }
}
