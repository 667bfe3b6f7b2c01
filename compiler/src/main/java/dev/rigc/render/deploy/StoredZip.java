package dev.rigc.render.deploy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The bytes that lie between the files of a zip whose files are stored, not compressed, with the
 * first day a zip can name as their time (<a
 * href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE, 4.3</a>).
 */
final class StoredZip {
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int CENTRAL_HEADER = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final short VERSION = 10;
  private static final short MADE_ON_UNIX = 0x0300 + VERSION;
  private static final short NAMES_IN_UTF_8 = 0x0800;
  private static final short FIRST_OF_JANUARY_1980 = 0x0021;
  private static final int REGULAR_FILE_644 = 0100644 << 16;

  private StoredZip() {}

  /**
   * What to write around these files, contents by name in the order of the map: for each file the
   * bytes in front of it, then those after the last one.
   */
  static List<byte[]> around(Map<String, byte[]> files) {
    List<byte[]> pieces = new ArrayList<>();
    List<byte[]> directory = new ArrayList<>();
    int offset = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      byte[] name = file.getKey().getBytes(StandardCharsets.UTF_8);
      byte[] content = file.getValue();
      byte[] header = localHeader(name, content);
      pieces.add(header);
      directory.add(centralHeader(name, content, offset));
      offset += header.length + content.length;
    }
    pieces.add(end(directory, offset));
    return pieces;
  }

  private static byte[] localHeader(byte[] name, byte[] content) {
    ByteBuffer out = ByteBuffer.allocate(30 + name.length);
    out.order(ByteOrder.LITTLE_ENDIAN).putInt(LOCAL_HEADER);
    describe(out, name, content);
    out.put(name);
    return out.array();
  }

  private static byte[] centralHeader(byte[] name, byte[] content, int offset) {
    ByteBuffer out = ByteBuffer.allocate(46 + name.length);
    out.order(ByteOrder.LITTLE_ENDIAN).putInt(CENTRAL_HEADER).putShort(MADE_ON_UNIX);
    describe(out, name, content);
    short noComment = 0;
    short firstDisk = 0;
    short binary = 0;
    out.putShort(noComment).putShort(firstDisk).putShort(binary);
    out.putInt(REGULAR_FILE_644).putInt(offset).put(name);
    return out.array();
  }

  /** What both headers say of a file. */
  private static void describe(ByteBuffer out, byte[] name, byte[] content) {
    short stored = 0;
    short midnight = 0;
    short noExtra = 0;
    CRC32 crc = new CRC32();
    crc.update(content);
    out.putShort(VERSION).putShort(NAMES_IN_UTF_8).putShort(stored);
    out.putShort(midnight).putShort(FIRST_OF_JANUARY_1980);
    out.putInt((int) crc.getValue()).putInt(content.length).putInt(content.length);
    out.putShort((short) name.length).putShort(noExtra);
  }

  private static byte[] end(List<byte[]> directory, int offset) {
    int size = directory.stream().mapToInt(header -> header.length).sum();
    short entries = (short) directory.size();
    short onlyDisk = 0;
    short noComment = 0;
    ByteBuffer out = ByteBuffer.allocate(size + 22);
    out.order(ByteOrder.LITTLE_ENDIAN);
    directory.forEach(out::put);
    out.putInt(END).putShort(onlyDisk).putShort(onlyDisk).putShort(entries).putShort(entries);
    out.putInt(size).putInt(offset).putShort(noComment);
    return out.array();
  }
}
