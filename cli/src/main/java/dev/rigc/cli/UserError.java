package dev.rigc.cli;

/** Something the user asked for cannot be done; the message says what, and what to do about it. */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UserError(String message) {
    super(message, null, false, false);
  }
}
