package dev.rigc.cli.terminal;

import dev.rigc.cli.report.TextStyle;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a run reads from and prints to. Everything is UTF-8, whatever the locale says.
 *
 * @param in standard input
 * @param out for data
 * @param err for diagnostics
 * @param styleOut what texts on {@code out} may use
 * @param styleErr what texts on {@code err} may use
 * @param isErrTerminal whether a person is looking at {@code err}
 */
public record Terminal(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    TextStyle styleOut,
    TextStyle styleErr,
    boolean isErrTerminal) {

  /** Whatever is printed as a line is made safe to show. */
  public Terminal {
    out = new SentenceWriter(out);
    err = new SentenceWriter(err);
  }

  /**
   * The streams of this process. The launcher says in {@code rigc.terminals} which of them are
   * terminals, because Java cannot.
   *
   * @param out standard output
   */
  public static Terminal ofProcess(OutputStream out) {
    Map<String, String> environment = System.getenv();
    List<String> terminals = List.of(System.getProperty("rigc.terminals", "").split(","));
    PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
    InputStream in = new FileInputStream(FileDescriptor.in);
    return new Terminal(
        terminals.contains("in") ? new TypedInput(in, err) : in,
        writer(out),
        err,
        TextStyle.of(environment, terminals.contains("out")),
        TextStyle.of(environment, terminals.contains("err")),
        terminals.contains("err"));
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), false);
  }

  /** Sends everything on its way. */
  public void flush() {
    out.flush();
    err.flush();
  }
}
