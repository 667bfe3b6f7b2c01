package dev.rigc.render.deploy;

/**
 * What the {@code cksum} command prints of a file, by which the script recognises rigc's own files
 * (<a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/cksum.html">POSIX</a>).
 */
final class PosixChecksum {
  private static final int POLYNOMIAL = 0x04c11db7;

  /** What each value of the highest octet adds. */
  private static final int[] ADDED = added();

  private PosixChecksum() {}

  private static int[] added() {
    int[] added = new int[1 << Byte.SIZE];
    for (int octet = 0; octet < added.length; octet++) {
      int sum = octet << 24;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        sum = sum < 0 ? (sum << 1) ^ POLYNOMIAL : sum << 1;
      }
      added[octet] = sum;
    }
    return added;
  }

  /** The checksum and the size in bytes, with a blank between. */
  static String of(byte[] content) {
    int crc = 0;
    for (byte octet : content) {
      crc = add(crc, octet);
    }
    for (int length = content.length; length != 0; length >>>= 8) {
      crc = add(crc, length);
    }
    return Integer.toUnsignedString(~crc) + " " + content.length;
  }

  private static int add(int crc, int octet) {
    return crc << Byte.SIZE ^ ADDED[(crc >>> 24 ^ octet) & 0xff];
  }
}
