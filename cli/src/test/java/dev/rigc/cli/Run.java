package dev.rigc.cli;

import dev.rigc.cli.report.TextStyle;
import dev.rigc.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * A run of the command line inside the test's own process.
 *
 * @param exitCode its exit code
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
public record Run(int exitCode, String out, String err) {
  /** Runs it with streams of the caller's own; gives the exit code. */
  public static int in(Terminal terminal, String... arguments) {
    return Main.run(terminal, arguments);
  }

  public static Run of(String... arguments) {
    return withInput("", arguments);
  }

  public static Run withInput(String input, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            TextStyle.PLAIN,
            TextStyle.PLAIN,
            false);
    int exitCode = Main.run(terminal, arguments);
    return new Run(exitCode, out.toString(), err.toString());
  }
}
