package dev.rigc.plan;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * What {@code riglet.json} says of the content of a file of the output.
 *
 * @param file its path below the output folder
 * @param size its size in bytes
 * @param crc32 its CRC-32 as a zip has it, 8 lower-case hexadecimal digits
 * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
 */
public record FileFacts(String file, int size, String crc32, String sha256) {
  /** The facts of a file that holds {@code text} in UTF-8. */
  public static FileFacts of(String file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return new FileFacts(
        file, bytes.length, HexFormat.of().toHexDigits((int) crc.getValue()), Sha256.of(bytes));
  }
}
