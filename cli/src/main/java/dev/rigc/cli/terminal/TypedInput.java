package dev.rigc.cli.terminal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;

/** Standard input from a keyboard: whoever did not mean to type is told what rigc waits for. */
final class TypedInput extends FilterInputStream {
  private final PrintWriter err;
  private boolean isTold;

  TypedInput(InputStream keyboard, PrintWriter err) {
    super(keyboard);
    this.err = err;
  }

  @Override
  public int read() throws IOException {
    tell();
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    tell();
    return super.read(bytes, offset, length);
  }

  private void tell() {
    if (!isTold) {
      isTold = true;
      err.println("rigc: Reading from the terminal; Ctrl-D ends the input.");
      err.flush();
    }
  }
}
