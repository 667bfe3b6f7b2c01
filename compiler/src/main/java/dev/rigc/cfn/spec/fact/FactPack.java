package dev.rigc.cfn.spec.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * One packed resource: named trees of JSON values with one string table and shared nodes. Nothing
 * is decoded before it is asked for. {@code dev.rigc.facts.PackWriter} in {@code schemas/packer}
 * writes the format and describes it.
 */
public final class FactPack {

  static final int MAGIC = 0x52494746;
  private static final int HEADER_MAGIC = 0;
  private static final int HEADER_STRING_COUNT = 4;
  private static final int HEADER_STRING_OFFSETS = 8;
  private static final int HEADER_STRING_BYTES = 12;
  private static final int HEADER_INDEX = 16;
  private static final int HEADER_INDEX_COUNT = 20;

  private final byte[] bytes;
  private final ByteBuffer ints;
  private final String[] strings;
  private final int stringOffsets;
  private final int stringBytes;
  private final int index;
  private final int indexCount;

  private FactPack(byte[] bytes) {
    this.bytes = bytes;
    this.ints = ByteBuffer.wrap(bytes);
    if (ints.getInt(HEADER_MAGIC) != MAGIC) {
      throw new IllegalStateException("The packed resource facts are of another format.");
    }
    this.strings = new String[ints.getInt(HEADER_STRING_COUNT)];
    this.stringOffsets = ints.getInt(HEADER_STRING_OFFSETS);
    this.stringBytes = ints.getInt(HEADER_STRING_BYTES);
    this.index = ints.getInt(HEADER_INDEX);
    this.indexCount = ints.getInt(HEADER_INDEX_COUNT);
  }

  /** Reads a resource that lies beside this class; its absence is a fault of the build. */
  public static FactPack load(String resource) {
    try (InputStream in = FactPack.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "The packed resource facts `" + resource + "` are missing; build `schemas/packer`.");
      }
      return new FactPack(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all trees, sorted. */
  public List<String> names() {
    return new Names();
  }

  /** The tree of that name. */
  public Optional<PackedValue> find(String name) {
    int low = 0;
    int high = indexCount - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = nameAt(middle).compareTo(name);
      if (order == 0) {
        return Optional.of(PackedValue.object(this, ints.getInt(index + middle * 8 + 4)));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** The tree of that name, whose absence is a fault of the build. */
  public PackedValue get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("The table `" + name + "` is missing."));
  }

  private String nameAt(int entry) {
    return string(ints.getInt(index + entry * 8));
  }

  String string(int id) {
    String known = strings[id];
    if (known == null) {
      int from = ints.getInt(stringOffsets + id * 4);
      int to = ints.getInt(stringOffsets + id * 4 + 4);
      known = new String(bytes, stringBytes + from, to - from, StandardCharsets.UTF_8);
      strings[id] = known;
    }
    return known;
  }

  byte byteAt(int offset) {
    return bytes[offset];
  }

  private final class Names extends AbstractList<String> implements RandomAccess {
    @Override
    public String get(int position) {
      return nameAt(position);
    }

    @Override
    public int size() {
      return indexCount;
    }
  }
}
