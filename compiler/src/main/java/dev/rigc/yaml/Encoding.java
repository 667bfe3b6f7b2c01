package dev.rigc.yaml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells texts in UTF-16 by their first bytes, as YAML and JSON start with an ASCII character. */
final class Encoding {
  private static final int LOOKED_AT = 4;

  private Encoding() {}

  /** The encoding of a text in UTF-16, with or without a byte order mark; empty for all others. */
  static Optional<Charset> utf16(byte[] bytes) {
    if (bytes.length < LOOKED_AT) {
      return Optional.empty();
    }
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if ((first == 0xfe && second == 0xff) || (first == 0 && second != 0 && bytes[2] == 0)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if ((first == 0xff && second == 0xfe) || (first != 0 && second == 0 && bytes[3] == 0)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }
}
