package dev.rigc.cli;

/** What rigc's exit status says. */
final class ExitCode {
  /** Nothing at or above the fail level was found. */
  static final int CLEAN = 0;

  /** Something at or above the fail level was found, or the output is stale. */
  static final int FINDINGS = 1;

  /**
   * The command was given wrongly, a file could not be read or written, or memory was not enough.
   */
  static final int USAGE = 2;

  /** rigc itself is at fault. */
  static final int INTERNAL = 3;

  private ExitCode() {}
}
