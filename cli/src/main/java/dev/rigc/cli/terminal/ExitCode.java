package dev.rigc.cli.terminal;

/** What rigc's exit status says. */
public final class ExitCode {
  /** Nothing at or above the fail level was found. */
  public static final int CLEAN = 0;

  /** Something at or above the fail level was found, or the output is stale. */
  public static final int FINDINGS = 1;

  /**
   * The command was given wrongly, a file could not be read or written, or memory was not enough.
   */
  public static final int USAGE = 2;

  /** rigc itself is at fault. */
  public static final int INTERNAL = 3;

  private ExitCode() {}
}
