package dev.rigc.cli.report;

/**
 * Lines in the log of a build. GitHub's runner takes a line that starts with two colons, and the
 * text {@code ##[} wherever it is, for a command, such as one that adds an annotation.
 *
 * @see <a
 *     href="https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs">ActionCommand</a>
 */
public final class LogLine {
  private static final String OLD_COMMAND = "##[";

  private LogLine() {}

  /** The line with the character that would make it a command escaped. */
  public static String inert(String line) {
    String without = line.replace(OLD_COMMAND, "#\\u0023[");
    int start = 0;
    while (start < without.length() && Character.isWhitespace(without.charAt(start))) {
      start++;
    }
    return without.startsWith("::", start)
        ? without.substring(0, start) + "\\u003A" + without.substring(start + 1)
        : without;
  }

  static boolean holdsCommand(String text) {
    return text.contains(OLD_COMMAND);
  }

  /** The same in as many characters, for a line whose columns are counted. */
  static String inertInPlace(String line) {
    return line.replace(OLD_COMMAND, "#\ufffd[");
  }
}
