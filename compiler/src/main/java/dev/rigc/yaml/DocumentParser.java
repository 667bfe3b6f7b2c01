package dev.rigc.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Parses YAML and JSON into located nodes. Bad input gives problems, never an exception. */
public final class DocumentParser {
  /** How deep nodes may be nested. CloudFormation itself stops far earlier. */
  static final int MAX_DEPTH = 200;

  /** How many nodes a document may have, those that aliases repeat included. */
  static final int MAX_NODES = 2_000_000;

  /** How many nodes aliases may add. */
  static final int MAX_ALIASED_NODES = 100_000;

  private DocumentParser() {}

  /** Parses bytes, which must be UTF-8 (a byte order mark is passed over). */
  public static Document parse(String name, byte[] bytes) {
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
    return source.name().endsWith(".json") || text.stripLeading().startsWith("{")
        ? new JsonReader(source).read()
        : new YamlReader(source).read();
  }
}
