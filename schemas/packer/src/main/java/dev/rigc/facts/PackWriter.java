package dev.rigc.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes one pack: named JSON trees whose strings and equal nodes are stored once.
 *
 * <p>The format, numbers being big-endian integers of four bytes: a header (magic, count of
 * strings, position of their offsets, position of their bytes, position of the index, count of its
 * entries), the nodes, the offsets of the strings (one more than there are strings, relative to
 * their bytes), the bytes of the strings in UTF-8, and the index: for each name, in order of the
 * names, the string of the name and the position of its node.
 *
 * <p>A node is a count and that many members; the member of an object is the string of its key and
 * a value, the member of a list is a value. Counts, strings and values are written seven bits to a
 * byte, lowest first. The lowest three bits of a value tell its kind (0 object, 1 list, 2 string, 3
 * integer, 4 decimal number as a string, 5 literal), the others the position of a node, a string, a
 * zigzag number, or 0 null, 1 false, 2 true.
 */
final class PackWriter {

  private static final int MAGIC = 0x52494746;
  private static final int HEADER = 24;
  private static final int OBJECT = 0;
  private static final int LIST = 1;
  private static final int STRING = 2;
  private static final int INTEGER = 3;
  private static final int DECIMAL = 4;
  private static final int LITERAL = 5;

  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Map<List<Long>, Integer> known = new HashMap<>();
  private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();
  private final Map<String, Integer> index = new TreeMap<>();

  /** Adds a tree, which must be an object. */
  void add(String name, JsonNode tree) {
    if (!tree.isObject()) {
      throw new IllegalArgumentException(name + " is no object.");
    }
    index.put(name, (int) (value(tree) >>> 3));
  }

  void write(Path file) throws IOException {
    index.keySet().forEach(this::string);
    List<byte[]> texts = new ArrayList<>();
    strings.keySet().forEach(text -> texts.add(text.getBytes(StandardCharsets.UTF_8)));
    int offsets = HEADER + nodes.size();
    int bytes = offsets + 4 * (texts.size() + 1);
    int entries = bytes + texts.stream().mapToInt(text -> text.length).sum();

    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(buffer);
    for (int number : new int[] {MAGIC, texts.size(), offsets, bytes, entries, index.size()}) {
      out.writeInt(number);
    }
    nodes.writeTo(out);
    int offset = 0;
    out.writeInt(offset);
    for (byte[] text : texts) {
      offset += text.length;
      out.writeInt(offset);
    }
    for (byte[] text : texts) {
      out.write(text);
    }
    for (Map.Entry<String, Integer> entry : index.entrySet()) {
      out.writeInt(string(entry.getKey()));
      out.writeInt(entry.getValue());
    }
    Files.createDirectories(file.getParent());
    Files.write(file, buffer.toByteArray());
  }

  private int string(String text) {
    return strings.computeIfAbsent(text, t -> strings.size());
  }

  private long value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY -> list(node);
      case STRING -> encoded(STRING, string(node.textValue()));
      case NUMBER -> number(node);
      case BOOLEAN -> encoded(LITERAL, node.booleanValue() ? 2 : 1);
      default -> encoded(LITERAL, 0);
    };
  }

  private long number(JsonNode node) {
    if (node.canConvertToExactIntegral() && node.canConvertToLong()) {
      long number = node.longValue();
      return encoded(INTEGER, number << 1 ^ number >> 63);
    }
    return encoded(DECIMAL, string(node.asText()));
  }

  private long object(JsonNode node) {
    List<Long> parts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      parts.add((long) string(member.getKey()));
      parts.add(value(member.getValue()));
    }
    return encoded(OBJECT, position(OBJECT, node.size(), parts));
  }

  private long list(JsonNode node) {
    List<Long> parts = new ArrayList<>();
    node.forEach(item -> parts.add(value(item)));
    return encoded(LIST, position(LIST, node.size(), parts));
  }

  private static long encoded(int kind, long payload) {
    return payload << 3 | kind;
  }

  private int position(int kind, int count, List<Long> parts) {
    parts.add(0, (long) count);
    parts.add(0, (long) kind);
    return known.computeIfAbsent(
        parts,
        content -> {
          int position = HEADER + nodes.size();
          content.subList(1, content.size()).forEach(this::varint);
          return position;
        });
  }

  private void varint(long number) {
    long left = number;
    while (left > 0x7f) {
      nodes.write((int) (left & 0x7f) | 0x80);
      left >>>= 7;
    }
    nodes.write((int) left);
  }
}
