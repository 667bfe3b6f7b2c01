package dev.rigc.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Parses YAML and JSON into located nodes. Bad input gives problems, never an exception. */
public final class DocumentParser {
  /**
   * How many bytes a document may have: 16 times what CloudFormation takes. What is larger, such as
   * data that lies among the templates, is not even read.
   */
  public static final int MAX_BYTES = 16 << 20;

  /** How deep nodes may be nested. CloudFormation itself stops far earlier. */
  static final int MAX_DEPTH = 200;

  /** How many nodes a document may have, those that aliases repeat included. */
  static final int MAX_NODES = 1_000_000;

  /** How many nodes aliases may add. */
  static final int MAX_ALIASED_NODES = 100_000;

  /** What is read of a stream at first; most templates fit. */
  private static final int FIRST_BYTES = 1 << 16;

  private DocumentParser() {}

  /**
   * Reads to the end, at most {@link #MAX_BYTES} and one, and parses what it read as {@link
   * #parse(String, byte[])} does.
   *
   * @throws IOException if the stream does
   */
  public static Document parse(String name, InputStream in) throws IOException {
    byte[] bytes = atMost(MAX_BYTES + 1, in);
    return bytes.length > MAX_BYTES ? Problems.tooManyBytes(name) : parse(name, bytes);
  }

  /**
   * The first bytes of a stream, by nothing but plain reads: on JDK 17 {@code readNBytes(int)} and
   * {@code readAllBytes()} of a {@link java.io.FileInputStream} ask for the position, which a pipe
   * or a terminal does not have (<a
   * href="https://bugs.openjdk.org/browse/JDK-8341666">JDK-8341666</a>).
   */
  private static byte[] atMost(int limit, InputStream in) throws IOException {
    byte[] bytes = new byte[FIRST_BYTES];
    int size = 0;
    int read = 0;
    while (read >= 0 && size < limit) {
      if (size == bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(limit, 2 * size));
      }
      read = in.read(bytes, size, bytes.length - size);
      size += Math.max(0, read);
    }
    return Arrays.copyOf(bytes, size);
  }

  /** Parses bytes, which must be UTF-8 (a byte order mark is skipped). */
  public static Document parse(String name, byte[] bytes) {
    Optional<Charset> utf16 = Encoding.utf16(bytes);
    if (utf16.isPresent()) {
      return Problems.utf16(name, new String(bytes, utf16.get()));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return parse(new Source(name, text));
    } catch (CharacterCodingException notUtf8) {
      return Problems.notUtf8(name, bytes);
    }
  }

  /** Parses a text: as JSON if it starts with a brace and is JSON, else as YAML. */
  public static Document parse(Source source) {
    String text = source.text();
    if (text.startsWith("\uFEFF")) {
      return parse(new Source(source.name(), text.substring(1)));
    }
    return source.name().endsWith(".json") ? new JsonReader(source).read() : parseByLook(source);
  }

  /** Parses a text whose name says nothing about it. */
  static Document parseByLook(Source source) {
    return source.text().stripLeading().startsWith("{")
        ? new JsonReader(source).read()
        : new YamlReader(source).read();
  }
}
