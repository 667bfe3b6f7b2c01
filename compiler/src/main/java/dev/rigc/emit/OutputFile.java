package dev.rigc.emit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The content of one file of the output. It does not change. */
public final class OutputFile {
  private final byte[] bytes;
  private final boolean isExecutable;

  private OutputFile(byte[] bytes, boolean isExecutable) {
    this.bytes = bytes;
    this.isExecutable = isExecutable;
  }

  /** A file of this text in UTF-8. */
  public static OutputFile text(String text) {
    return new OutputFile(text.getBytes(StandardCharsets.UTF_8), false);
  }

  /** A program of this text in UTF-8, with the permission to run it. */
  public static OutputFile program(String text) {
    return new OutputFile(text.getBytes(StandardCharsets.UTF_8), true);
  }

  /** A copy of the content. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The content as text. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether it may be run as a program, where the file system knows of such a permission. */
  public boolean isExecutable() {
    return isExecutable;
  }

  boolean hasBytes(byte[] others) {
    return Arrays.equals(bytes, others);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OutputFile that
        && isExecutable == that.isExecutable
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(bytes) + Boolean.hashCode(isExecutable);
  }

  /** The size only. */
  @Override
  public String toString() {
    return bytes.length + " bytes" + (isExecutable ? ", executable" : "");
  }
}
