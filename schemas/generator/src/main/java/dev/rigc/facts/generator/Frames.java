package dev.rigc.facts.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The JSON documents that lie as Zstandard frames inside a WebAssembly file. They are found by the
 * frames' magic number (RFC 8878) and told apart by their keys, never by their place.
 */
final class Frames {

  private static final int MAGIC = 0xFD2FB528;
  private static final int RESERVED_BLOCK = 3;
  private static final int RLE_BLOCK = 1;

  private final List<JsonNode> documents = new ArrayList<>();

  Frames(byte[] wasm) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(wasm).order(ByteOrder.LITTLE_ENDIAN);
    ObjectMapper json = new ObjectMapper();
    for (int at = 0; at < wasm.length - 8; at++) {
      if (bytes.getInt(at) == MAGIC) {
        int length = frameLength(bytes, at);
        documents.add(json.readTree(decompress(wasm, at, length)));
        at += length - 1;
      }
    }
  }

  int count() {
    return documents.size();
  }

  /** The value of the one document that has exactly this key. */
  JsonNode table(String key) {
    return document("the table " + key, d -> d.has(key)).get(key);
  }

  /** Another value of the document that has a key. */
  JsonNode table(String key, String other) {
    return document("the table " + key, d -> d.has(key)).required(other);
  }

  /** The one document of a form. */
  JsonNode document(String what, Predicate<JsonNode> form) {
    List<JsonNode> found = documents.stream().filter(form).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          "There must be one document that is " + what + ", and there are " + found.size());
    }
    return found.get(0);
  }

  private static byte[] decompress(byte[] wasm, int at, int length) throws IOException {
    try (ZstdInputStream in = new ZstdInputStream(new ByteArrayInputStream(wasm, at, length))) {
      return in.readAllBytes();
    }
  }

  /** RFC 8878, 3.1.1: header, blocks up to the one marked as last, optional checksum. */
  private static int frameLength(ByteBuffer bytes, int start) {
    int descriptor = bytes.get(start + 4);
    boolean singleSegment = (descriptor & 0x20) != 0;
    int[] dictionarySizes = {0, 1, 2, 4};
    int[] contentSizes = {singleSegment ? 1 : 0, 2, 4, 8};
    int at =
        start
            + 5
            + (singleSegment ? 0 : 1)
            + dictionarySizes[descriptor & 3]
            + contentSizes[(descriptor >> 6) & 3];
    boolean last = false;
    while (!last) {
      int header = bytes.getInt(at) & 0xFFFFFF;
      int type = (header >> 1) & 3;
      if (type == RESERVED_BLOCK) {
        throw new IllegalStateException("The frame at " + start + " is broken.");
      }
      last = (header & 1) == 1;
      at += 3 + (type == RLE_BLOCK ? 1 : header >> 3);
    }
    boolean checksum = (descriptor & 4) != 0;
    return at + (checksum ? 4 : 0) - start;
  }
}
