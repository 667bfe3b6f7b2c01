package dev.rigc.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Remembers why a stream took no more: the {@link java.io.PrintWriter} above it does not say. */
public final class CheckedStream extends FilterOutputStream {
  private @Nullable IOException failure;

  public CheckedStream(OutputStream out) {
    super(out);
  }

  /** Why something was not written; null if all was, or if the reader wanted no more of it. */
  public @Nullable IOException failure() {
    return failure == null || "Broken pipe".equals(failure.getMessage()) ? null : failure;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException failed) {
      failure = failed;
      throw failed;
    }
  }
}
